//! Everything that can have happened to a case. Kinds never change meaning; new shapes are lifted on reading.
//! Bodies hold ids, moments, numbers and references to texts, never personal words.

use serde::{Deserialize, Serialize};

use crate::handle::assessment::Assessed;
use crate::handle::case::CareBegun;
use crate::handle::cause::{CausesFound, ComplainedOfCleared, ComplainedOfNamed};
use crate::handle::change::{ChangeJudged, PersonChanged, PlaceChanged, TimeChanged};
use crate::handle::clock::PeriodRanOut;
use crate::handle::closure::{Closed, Reopened, Withdrawn};
use crate::handle::extension::PeriodExtended;
use crate::handle::give_back::GivenBack;
use crate::handle::hand_over::{HandOverAccepted, HandOverDeclined, HandOverOffered};
use crate::handle::memo::{CustomerAdded, MemoAdded, MemoKind};
use crate::handle::merge::{Absorbed, MergedInto};
use crate::handle::promise::{PromiseBroken, PromiseKept, PromiseMade, PromiseMoved};
use crate::handle::remedy::{RemedyAnswered, RemedyDecided, RemedyDone, RemedyOffered};
use crate::handle::supplement::{SupplementExtended, SupplementReceived, SupplementRequested};
use crate::handle::transfer::TransferredAway;
use crate::handle::undelivered::{DeemedWithdrawn, SupplementUndelivered};
use crate::measure::answer::Compared;
use crate::receive::intake::{Acknowledged, KindChanged, Received};
use crate::reply::letter::LetterSent;
use crate::reply::response::{CustomerAgreed, CustomerRefused};

macro_rules! events {
    ($($variant:ident($body:ty) = $kind:literal / $audience:ident,)+) => {
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", content = "body")]
        pub enum Event {
            $(#[serde(rename = $kind)] $variant($body),)+
        }

        impl Event {
            /// Every kind there is, in the order of this list.
            pub const KINDS: &[&str] = &[$($kind),+];

            /// As the journal writes it.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind,)+ }
            }

            /// Who reads it on a timeline.
            pub fn audience(&self) -> Audience {
                match self { $(Self::$variant(_) => Audience::$audience,)+ }
            }
        }
    };
}

/// Who an event is for: the right to know is the rule, the inside of the house the exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    Staff,
}

events! {
    Received(Box<Received>) = "received" / Everyone,
    Acknowledged(Acknowledged) = "acknowledged" / Everyone,
    KindChanged(KindChanged) = "kind-changed" / Everyone,
    CareBegun(CareBegun) = "care-begun" / Everyone,
    MemoAdded(MemoAdded) = "memo-added" / Staff,
    CustomerAdded(CustomerAdded) = "customer-added" / Everyone,
    CausesFound(CausesFound) = "causes-found" / Staff,
    ComplainedOfNamed(ComplainedOfNamed) = "complained-of-named" / Staff,
    ComplainedOfCleared(ComplainedOfCleared) = "complained-of-cleared" / Staff,
    Assessed(Assessed) = "assessed" / Staff,
    HandOverOffered(HandOverOffered) = "hand-over-offered" / Staff,
    HandOverAccepted(HandOverAccepted) = "hand-over-accepted" / Everyone,
    HandOverDeclined(HandOverDeclined) = "hand-over-declined" / Staff,
    PlaceChanged(PlaceChanged) = "place-changed" / Staff,
    TimeChanged(TimeChanged) = "time-changed" / Everyone,
    PersonChanged(PersonChanged) = "person-changed" / Everyone,
    ChangeJudged(ChangeJudged) = "change-judged" / Staff,
    PromiseMade(PromiseMade) = "promise-made" / Everyone,
    PromiseKept(PromiseKept) = "promise-kept" / Everyone,
    PromiseMoved(PromiseMoved) = "promise-moved" / Everyone,
    PromiseBroken(PromiseBroken) = "promise-broken" / Everyone,
    RemedyOffered(RemedyOffered) = "remedy-offered" / Staff,
    RemedyDecided(RemedyDecided) = "remedy-decided" / Staff,
    RemedyAnswered(RemedyAnswered) = "remedy-answered" / Everyone,
    RemedyDone(RemedyDone) = "remedy-done" / Everyone,
    PeriodExtended(PeriodExtended) = "period-extended" / Everyone,
    SupplementRequested(SupplementRequested) = "supplement-requested" / Everyone,
    SupplementExtended(SupplementExtended) = "supplement-extended" / Everyone,
    SupplementReceived(SupplementReceived) = "supplement-received" / Everyone,
    SupplementUndelivered(SupplementUndelivered) = "supplement-undelivered" / Everyone,
    PeriodRanOut(PeriodRanOut) = "period-ran-out" / Everyone,
    TransferredAway(TransferredAway) = "transferred-away" / Everyone,
    GivenBack(GivenBack) = "given-back" / Everyone,
    DeemedWithdrawn(DeemedWithdrawn) = "deemed-withdrawn" / Everyone,
    MergedInto(MergedInto) = "merged-into" / Everyone,
    Absorbed(Absorbed) = "absorbed" / Staff,
    LetterSent(LetterSent) = "letter-sent" / Everyone,
    CustomerAgreed(CustomerAgreed) = "customer-agreed" / Everyone,
    CustomerRefused(CustomerRefused) = "customer-refused" / Everyone,
    Withdrawn(Withdrawn) = "withdrawn" / Everyone,
    Closed(Closed) = "closed" / Everyone,
    Reopened(Reopened) = "reopened" / Everyone,
    Compared(Compared) = "compared" / Staff,
}

impl Event {
    /// The customer hears from the house by this, speaks with it, or has nothing to wait for any more. The house's own
    /// notes reach nobody.
    pub fn reaches_customer(&self) -> bool {
        match self {
            Self::MemoAdded(memo) => memo.kind == MemoKind::Memo,
            Self::PlaceChanged(_)
            | Self::TimeChanged(_)
            | Self::PersonChanged(_)
            | Self::PromiseMade(_)
            | Self::PromiseMoved(_)
            | Self::PeriodExtended(_)
            | Self::SupplementRequested(_)
            | Self::SupplementExtended(_)
            | Self::SupplementReceived(_)
            | Self::LetterSent(_)
            | Self::Withdrawn(_)
            | Self::Closed(_) => true,
            _ => false,
        }
    }
}
