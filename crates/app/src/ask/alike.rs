//! Ended cases that speak of the same as this one, and the letters their customers agreed to. Shows nobody a case that is not
//! theirs to see; words that were erased give nothing.

use domain::access::{self, Actor, StaffActor};
use domain::handle::case::{Case, CaseNumber, CaseState};
use domain::handle::closure::Outcome;
use domain::people::CaseId;
use domain::refusal::Refusal;
use jiff::Timestamp;
use store::tables::cases;
use store::{Fault, Reader, alike, texts};

use crate::App;
use crate::jobs::alike::gist;
use crate::trouble::Trouble;

/// Cases whose words are compared.
const COMPARED: usize = 40;
/// Cases that are shown.
const SHOWN: usize = 3;
/// Less alike than this is chance.
const LEAST: f32 = 0.12;

/// An ended case that is like another.
#[derive(Debug, Clone)]
pub struct Alike {
    pub number: CaseNumber,
    /// None: erased.
    pub subject: Option<String>,
    /// From 0 to 1.
    pub likeness: f32,
    pub received_at: Timestamp,
    pub outcome: Outcome,
    /// The answer, where the customer agreed to it.
    pub letter: Option<String>,
}

impl App {
    /// The ended cases most like this one, the most like first.
    ///
    /// Errors: [`Refusal::NotThere`] for what is not theirs to see.
    pub async fn cases_alike(
        &self,
        staff: &StaffActor,
        number: CaseNumber,
    ) -> Result<Vec<Alike>, Trouble> {
        let actor = Actor::Staff(staff.clone());
        self.read(move |reader| {
            let case = cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?;
            access::may_see(&actor, &case)?;
            Ok(alike_to(reader, &actor, case.id)?)
        })
        .await
    }
}

fn alike_to(reader: &mut Reader<'_>, actor: &Actor, case_id: CaseId) -> Result<Vec<Alike>, Fault> {
    let Some(own) = gist(reader, case_id)? else {
        return Ok(Vec::new());
    };
    let mut found: Vec<(f32, Case, Outcome)> = Vec::new();
    for other in alike::find(reader, own.marks(), COMPARED)? {
        let Some(case) = cases::load(reader, other)?.filter(|_| other != case_id) else {
            continue;
        };
        let seen = access::may_see(actor, &case).is_ok();
        let (Some(outcome), true) = (outcome(&case), seen) else {
            continue;
        };
        let likeness = gist(reader, other)?.map_or(0.0, |theirs| own.likeness(&theirs));
        if likeness >= LEAST {
            found.push((likeness, case, outcome));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(SHOWN);
    let told = found.into_iter();
    told.map(|(likeness, case, outcome)| tell(reader, likeness, &case, outcome))
        .collect()
}

/// How it ended. A case that goes on again, or went on elsewhere, has nothing to show.
fn outcome(case: &Case) -> Option<Outcome> {
    match &case.closure {
        Some(closure) => Outcome::CHOICES
            .contains(&closure.outcome)
            .then_some(closure.outcome),
        None => (case.state == CaseState::Agreed).then_some(Outcome::Agreed),
    }
}

fn tell(
    reader: &mut Reader<'_>,
    likeness: f32,
    case: &Case,
    outcome: Outcome,
) -> Result<Alike, Fault> {
    let agreed = case.answer().filter(|_| outcome == Outcome::Agreed);
    let letter = match agreed {
        Some(letter) => texts::get(reader, letter.text.id)?.and_then(|text| text.body),
        None => None,
    };
    Ok(Alike {
        number: case.number,
        subject: texts::get(reader, case.subject.id)?.and_then(|text| text.body),
        likeness,
        received_at: case.clock.received_at,
        outcome,
        letter,
    })
}
