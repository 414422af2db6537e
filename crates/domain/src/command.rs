//! Everything that can be asked of a case, each kept in the file of its ability.
//! Says which right a command needs; decides nothing else.

use crate::access::Right;
use crate::handle::{
    assessment::Assessment, cause, change, clock, closure, hand_over, memo, merge, promise, remedy,
};
use crate::measure::answer::Comparison;
use crate::receive::intake;
use crate::reply::letter;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Intake(intake::Command),
    Memo(memo::Command),
    Cause(cause::Command),
    Assess(Assessment),
    HandOver(hand_over::Command),
    Change(change::Command),
    Promise(promise::Command),
    Remedy(remedy::Command),
    Clock(clock::Command),
    Merge(merge::Command),
    Letter(Box<letter::Send>),
    Respond(letter::Respond),
    Closure(closure::Command),
    /// Was it better than, as, or worse than expected?
    Answer(Comparison),
}

impl Command {
    pub fn right(&self) -> Right {
        match self {
            Self::Answer(_) => Right::Own,
            Self::Memo(memo::Command::CustomerAdds { .. })
            | Self::Respond(_)
            | Self::Closure(closure::Command::Withdraw { .. })
            | Self::Remedy(remedy::Command::CustomerAnswers { .. }) => Right::Follow,
            Self::Remedy(remedy::Command::Approve { .. } | remedy::Command::Turn { .. }) => {
                Right::Approve
            }
            Self::Letter(_)
            | Self::Closure(closure::Command::Close { .. })
            | Self::Merge(merge::Command::Into { .. })
            | Self::Intake(intake::Command::ChangeKind { .. })
            | Self::Clock(
                clock::Command::Extend { .. }
                | clock::Command::RequestSupplement { .. }
                | clock::Command::GiveBack { .. }
                | clock::Command::DeemWithdrawn { .. }
                | clock::Command::TransferAway { .. },
            ) => Right::Answer,
            Self::Clock(clock::Command::Run) => Right::Clock,
            _ => Right::Care,
        }
    }

    /// A decision is refused when the case changed since the person looked; adding words never is, and no customer is kept
    /// from withdrawing.
    pub fn is_decision(&self) -> bool {
        matches!(
            self,
            Self::Intake(_)
                | Self::Cause(_)
                | Self::Assess(_)
                | Self::HandOver(_)
                | Self::Letter(_)
                | Self::Merge(_)
                | Self::Closure(closure::Command::Close { .. } | closure::Command::Reopen { .. })
                | Self::Change(change::Command::Person { .. })
                | Self::Remedy(
                    remedy::Command::Offer { .. }
                        | remedy::Command::Approve { .. }
                        | remedy::Command::Turn { .. }
                )
                | Self::Promise(promise::Command::Move { .. })
                | Self::Clock(
                    clock::Command::Extend { .. }
                        | clock::Command::RequestSupplement { .. }
                        | clock::Command::ExtendSupplement { .. }
                        | clock::Command::GiveBack { .. }
                        | clock::Command::DeemWithdrawn { .. }
                        | clock::Command::TransferAway { .. }
                )
        )
    }

    /// Care by staff begins with the first of these.
    pub fn is_care(&self) -> bool {
        !matches!(
            self,
            Self::Intake(_)
                | Self::Respond(_)
                | Self::Answer(_)
                | Self::Closure(_)
                | Self::Merge(_)
                | Self::Clock(clock::Command::Run)
                | Self::Memo(memo::Command::CustomerAdds { .. })
                | Self::HandOver(hand_over::Command::Decline { .. })
        )
    }
}
