//! What the customer was promised and offered, as they read it. Never what still waits for money or was turned down.

use app::ask::follow::FollowPage;
use domain::handle::promise::{Promise, PromiseState};
use domain::handle::remedy::{Remedy, RemedyState};
use jiff::civil::Date;

use super::happened;
use crate::web::text::{Sentence, Text};

pub struct Vow {
    pub id: String,
    pub day: Date,
    pub state: &'static str,
    pub what: String,
    pub when: Sentence,
    pub who: String,
}

pub struct Offered {
    pub what: String,
    pub amount: Option<Sentence>,
    pub state: Sentence,
    pub mood: &'static str,
}

pub fn vow(t: &Text, found: &FollowPage, promise: &Promise) -> Vow {
    let (state, when) = match promise.state {
        PromiseState::Open if promise.by_at <= t.now() => ("late", t.until(promise.by_at)),
        PromiseState::Open => ("open", t.until(promise.by_at)),
        PromiseState::Kept { at, late: false } => {
            ("kept", t.say("vow-kept").with("day", t.day_of(at)))
        }
        PromiseState::Kept { at, late: true } => {
            ("kept", t.say("vow-late").with("day", t.day_of(at)))
        }
        PromiseState::Lapsed { at } => ("kept", t.say("vow-lapsed").with("day", t.day_of(at))),
        PromiseState::Broken { .. } => (
            "broken",
            t.say("vow-broken").with("day", t.day_of(promise.by_at)),
        ),
    };
    Vow {
        id: format!("promise-{}", promise.number),
        day: t.date_of(promise.by_at),
        state,
        what: found.texts.of(&promise.what).unwrap_or_default().to_owned(),
        when,
        who: happened::staff(t, &found.office, promise.owner),
    }
}

/// Only what may be told: nothing that waits for money or was turned down.
pub fn offered(t: &Text, found: &FollowPage, remedy: &Remedy) -> Option<Offered> {
    let told = found.case.answered_at().is_some();
    let (state, mood) = match remedy.state {
        RemedyState::Ready if told => ("offer-ready", ""),
        RemedyState::Agreed => ("offer-agreed", "soon"),
        RemedyState::Done { .. } => ("offer-done", "well"),
        RemedyState::RefusedByCustomer => ("offer-refused", ""),
        _ => return None,
    };
    Some(Offered {
        what: found.texts.of(&remedy.what).unwrap_or_default().to_owned(),
        amount: remedy
            .compensation_won
            .map(|won| t.won(i64::try_from(won).unwrap_or(i64::MAX))),
        state: t.say(state),
        mood,
    })
}
