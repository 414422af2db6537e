//! A lead decides about money: as it was asked for, another amount, or not. The same form on the case page and on the board of
//! what waits; it goes back to where it was sent from.

use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::remedy::{Command as Ask, Remedy};
use domain::words::Words;

use super::at::{Asking, AtCase};
use super::show;
use super::slip::{Came, Slip, Slips};
use crate::routes::{Approvals, CaseRemedyApproval};
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::read::number as amount;
use crate::web::form::{FieldProblem, Form};
use crate::web::staff::approvals;
use crate::web::text::{Sentence, Text};

/// The field that says from where it was sent, and its word for the board.
pub const FROM: &str = "from";
pub const BOARD: &str = "board";

/// One remedy that waits, with the three ways to decide, each a form of its own.
pub struct Approval {
    pub slip: Slip,
    pub sum: Sentence,
    pub change: Form,
    pub turn_down: Form,
}

impl Approval {
    pub fn of(t: &Text, slips: &mut Slips<'_>, number: CaseNumber, remedy: &Remedy) -> Self {
        let won = remedy.compensation_won.unwrap_or(0);
        let id = id(number, remedy.number);
        let slip = slips.slip(id, CaseRemedyApproval::to(number, remedy.number));
        let came_as = |decision: &str| slip.form.value("decision") == decision;
        let change = if came_as("change") {
            slip.form.clone()
        } else {
            Form::holding(&[("amount", &won.to_string())])
        };
        let turn_down = if came_as("turn-down") {
            slip.form.clone()
        } else {
            Form::blank()
        };
        Self {
            sum: t.won(i64::try_from(won).unwrap_or(i64::MAX)),
            change,
            turn_down,
            slip,
        }
    }
}

/// The name of the form, on the board unlike that of any other case.
pub fn id(number: CaseNumber, remedy: u32) -> String {
    format!("approval-{number}-{remedy}")
}

/// `POST …/remedies/{remedy}/approval`
pub async fn decide(at: AtCase, mut form: Form) -> Answer {
    let remedy: u32 = at.part("remedy")?;
    let id = id(at.number, remedy);
    let Some(decided) = Decided::read(&mut form) else {
        return again(at, Came::with_problems(id, form)).await;
    };
    let mut asking = at.asking(id, form);
    let (command, said) = decided.command(remedy, &mut asking)?;
    let (act, asked) = asking.act(Command::Remedy(command));
    let state = asked.at.state.clone();
    match state.app.perform(act).await {
        Ok(_) => {
            let board = asked.form.value(FROM) == BOARD;
            let back = if board {
                Approvals::to()
            } else {
                asked.at.link()
            };
            Ok(flash::see_other(&state, &back, said))
        }
        Err(trouble) => {
            let (at, came) = asked.refused(trouble)?;
            again(at, came).await
        }
    }
}

async fn again(at: AtCase, came: Came) -> Answer {
    if came.form.value(FROM) == BOARD {
        approvals::again(at, came).await
    } else {
        show::again(at, came).await
    }
}

/// What the form says, before any of it is kept.
enum Decided {
    AsAsked,
    Another(u64, Words),
    Not(Words),
}

impl Decided {
    fn read(form: &mut Form) -> Option<Self> {
        match form.value("decision") {
            "approve" => Some(Self::AsAsked),
            "change" => {
                let (sum, reason) = (form.read("amount", amount), form.text("reason"));
                Some(Self::Another(sum?, reason?))
            }
            "turn-down" => form.text("reason").map(Self::Not),
            _ => {
                form.refuse("decision", FieldProblem::NotOffered);
                None
            }
        }
    }

    fn command(self, number: u32, asking: &mut Asking) -> Result<(Ask, &'static str), WebError> {
        let (amount_won, reason) = match self {
            Self::Not(reason) => {
                let reason = asking.keep(reason)?;
                return Ok((Ask::Turn { number, reason }, "approval-turned"));
            }
            Self::AsAsked => (None, None),
            Self::Another(sum, reason) => (Some(sum), Some(asking.keep(reason)?)),
        };
        let approve = Ask::Approve {
            number,
            amount_won,
            reason,
        };
        Ok((approve, "approval-approved"))
    }
}
