//! Does what the road says, through the one door, as the person whose step it is.
//! A step that the rules refuse is left out: the demonstration shows no state that cannot be.

use domain::access::{Actor, StaffActor};
use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::case::{Case, CaseNumber};
use domain::handle::closure::Outcome;
use domain::handle::memo::MemoKind;
use domain::handle::promise::{By, ConsentBy};
use domain::handle::{cause, change, clock, closure, hand_over, memo, promise, remedy};
use domain::people::StaffId;
use domain::receive::intake::{self, VoiceKind};
use domain::reply::letter::{Decision, LetterKind, Respond, Route, Send};
use domain::refusal::Refusal;
use domain::words::{TextRef, Words};
use jiff::civil::Date;
use store::tables::cases;

use crate::App;
use crate::kept::Kept;
use crate::perform::Act;
use crate::trouble::Trouble;

use super::people;
use super::road::Step;
use super::voices::Complaint;
use super::words as said;

/// One case on its road.
pub struct Walker<'a> {
    pub app: &'a App,
    pub place: usize,
    pub complaint: &'a Complaint,
    pub number: CaseNumber,
}

impl Walker<'_> {
    pub async fn take(&self, step: Step, newest: Option<CaseNumber>) -> Result<(), Trouble> {
        let case = self.case().await?;
        if step == Step::MergeIntoNewest {
            let Some(into) = newest.filter(|number| *number != self.number) else { return Ok(()) };
            let actor = self.staff(people::lead(case.department));
            self.app.merge(actor, self.number, into, None).await?;
            return Ok(());
        }
        let mut kept = Kept::new();
        let Some((actor, command)) = self.command(step, &case, &mut kept)? else { return Ok(()) };
        let act = Act {
            actor,
            number: self.number,
            seen: None,
            key: None,
            texts: kept,
            files: Vec::new(),
            command,
        };
        match self.app.perform(act).await {
            Ok(_) | Err(Trouble::Refused(_)) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    async fn case(&self) -> Result<Case, Trouble> {
        let number = self.number;
        self.app.read(move |reader| Ok(cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?)).await
    }

    fn staff(&self, id: StaffId) -> Actor {
        let office = self.app.office();
        let member = office.member(id);
        Actor::Staff(StaffActor {
            id,
            roles: member.map(|member| member.roles.clone()).unwrap_or_default(),
            departments: member.map(|member| member.departments.clone()).unwrap_or_default(),
        })
    }

    fn command(
        &self,
        step: Step,
        case: &Case,
        kept: &mut Kept,
    ) -> Result<Option<(Actor, Command)>, Trouble> {
        let carer = self.staff(case.owner);
        let lead = self.staff(people::lead(case.department));
        let place = self.place;
        let promise = u32::try_from(case.promises.len()).unwrap_or(0);
        let remedy = u32::try_from(case.remedies.len()).unwrap_or(0);
        let mut keep = |text: &str| keep(kept, text);
        Ok(Some(match step {
            Step::Receive | Step::MergeIntoNewest => return Ok(None),
            Step::Acknowledge => (carer, Command::Intake(intake::Command::Acknowledge)),
            Step::Memo => {
                let text = keep(said::MEMOS[place % said::MEMOS.len()])?;
                (carer, Command::Memo(memo::Command::Add { kind: MemoKind::Memo, text }))
            }
            Step::Note => {
                let text = keep(said::NOTES[place % said::NOTES.len()])?;
                (carer, Command::Memo(memo::Command::Add { kind: MemoKind::Note, text }))
            }
            Step::Assess => (carer, Command::Assess(self.assessment()?)),
            Step::FindCauses => {
                (carer, Command::Cause(cause::Command::Find { causes: self.complaint.causes() }))
            }
            Step::Promise(days) => {
                let what = keep(said::PROMISES[place % said::PROMISES.len()])?;
                let by = By::Day(self.day_after(days));
                (carer, Command::Promise(promise::Command::Make { what, by, owner: None }))
            }
            Step::Keep => (carer, Command::Promise(promise::Command::Keep { number: promise })),
            Step::MoveWithConsent(days) => {
                let by = By::Day(self.day_after(days));
                let consent = Some(ConsentBy::Phone);
                let number = promise;
                (carer, Command::Promise(promise::Command::Move { number, by, consent }))
            }
            Step::Place => {
                let (place, reason) = (keep(said::PLACE)?, keep(said::PLACE_REASON)?);
                (carer, Command::Change(change::Command::Place { place, reason }))
            }
            Step::Time(days) => {
                let resume = self.day_after(days).at(10, 0, 0, 0);
                let resume_at = self.app.office().moment(resume);
                let (told, reason) = (keep(said::TIME_TOLD)?, keep(said::TIME_REASON)?);
                (carer, Command::Change(change::Command::Time { resume_at, told, reason }))
            }
            Step::Person => {
                let to = people::carer(case.department);
                let reason = keep(said::PERSON_REASON)?;
                (carer, Command::Change(change::Command::Person { to, reason }))
            }
            Step::Calmer => {
                let number = u32::try_from(case.changes.len()).unwrap_or(0);
                let result = change::ChangeResult::Calmer;
                (carer, Command::Change(change::Command::Judge { number, result }))
            }
            Step::Remedy(won) => {
                let what = keep(said::REMEDIES[place % said::REMEDIES.len()])?;
                let compensation_won = (won > 0).then_some(won);
                (carer, Command::Remedy(remedy::Command::Offer { what, compensation_won }))
            }
            Step::Approve => (lead, approve(remedy, None, None)),
            Step::ApproveLess => (lead, approve(remedy, Some(60_000), Some(keep(said::APPROVED)?))),
            Step::TurnDown => {
                let reason = keep(said::TURNED_DOWN)?;
                (lead, Command::Remedy(remedy::Command::Turn { number: remedy, reason }))
            }
            Step::Finish => (carer, Command::Remedy(remedy::Command::Finish { number: remedy })),
            Step::OfferHandOver => {
                let to = Some(people::lead(case.department));
                let reason = keep(said::HAND_OVER_REASON)?;
                let offer = hand_over::Command::Offer { to, department: None, reason };
                (carer, Command::HandOver(offer))
            }
            Step::Supplement => {
                let what = keep(said::SUPPLEMENT)?;
                let by_on = self.day_after(7);
                (carer, Command::Clock(clock::Command::RequestSupplement { what, by_on }))
            }
            Step::Extend => {
                let reason = clock::ExtensionReason::FactCheck;
                let notice = keep(said::EXTENSION)?;
                let extend = clock::Command::Extend { reason, notice, days: 5, consent: false };
                (carer, Command::Clock(extend))
            }
            Step::CustomerAdds => {
                let (text, files) = (keep(said::ADDED)?, Vec::new());
                (Actor::Customer, Command::Memo(memo::Command::CustomerAdds { text, files }))
            }
            Step::Answer => (carer, self.answer(case, kept)?),
            Step::Refusal => (carer, self.refusal(case, kept)?),
            Step::Agree => (Actor::Customer, Command::Respond(Respond::Agree)),
            Step::DoNotAgree => {
                let why = keep(said::NOT_AGREED)?;
                (Actor::Customer, Command::Respond(Respond::Refuse { why }))
            }
            Step::Compare(comparison) => (Actor::Customer, Command::Answer(comparison)),
            Step::Close => {
                let outcome = Outcome::Agreed;
                (carer, Command::Closure(closure::Command::Close { outcome }))
            }
            Step::Withdraw => {
                let why = Some(keep(said::WITHDRAWN)?);
                (Actor::Customer, Command::Closure(closure::Command::Withdraw { why }))
            }
        }))
    }

    fn assessment(&self) -> Result<Assessment, Trouble> {
        let base = match self.complaint.severity.as_str() {
            "high" => 4,
            "low" => 1,
            _ => 2,
        };
        let level = |more: u8| {
            Level::new((base + more).clamp(1, 5))
                .ok_or(Trouble::Refused(Refusal::NotThere))
        };
        let turn = u8::try_from(self.place % 3).unwrap_or(0);
        Ok(Assessment {
            severity: level(turn.min(1))?,
            safety: level(0)?,
            complexity: level(turn)?,
            impact: level(1)?,
            urgency: level(turn.min(1))?,
        })
    }

    fn day_after(&self, days: u16) -> Date {
        let office = self.app.office();
        office.working_days_after(office.local(self.app.now()).date(), days)
    }

    fn answer(&self, case: &Case, kept: &mut Kept) -> Result<Command, Trouble> {
        let (office, name) = self.signature(case);
        let subject = &self.complaint.subject;
        let remedy = said::REMEDIES[self.place % said::REMEDIES.len()];
        let text = if case.kind == VoiceKind::Praise {
            said::praise(&office, &name)
        } else {
            said::answer(&office, &name, subject, remedy, &korean_day(self.day_after(3)))
        };
        Ok(letter(keep(kept, &text)?, Decision::Granted))
    }

    fn refusal(&self, case: &Case, kept: &mut Kept) -> Result<Command, Trouble> {
        let (office, name) = self.signature(case);
        let subject = &self.complaint.subject;
        let text = said::refusal(&office, &name, subject, &korean_day(self.day_after(3)));
        let text = keep(kept, &text)?;
        let reasons = keep(kept, said::REASONS)?;
        Ok(letter(text, Decision::NotGranted { reasons, routes: Route::ALL.to_vec() }))
    }

    fn signature(&self, case: &Case) -> (String, String) {
        let office = self.app.office();
        let department = office.department(case.department).map(|d| d.name.clone());
        let member = office.member(case.owner).map(|m| m.name.clone());
        (department.unwrap_or_default(), member.unwrap_or_default())
    }
}

fn letter(text: TextRef, decision: Decision) -> Command {
    let decision = Some(decision);
    Command::Letter(Box::new(Send { kind: LetterKind::Answer, text, decision, review: Vec::new() }))
}

fn approve(number: u32, amount_won: Option<u64>, reason: Option<TextRef>) -> Command {
    Command::Remedy(remedy::Command::Approve { number, amount_won, reason })
}

fn keep(kept: &mut Kept, text: &str) -> Result<TextRef, Trouble> {
    let words = Words::text(text)
        .map_err(|_| Trouble::Refused(Refusal::NothingChanged))?;
    Ok(kept.keep(words)?)
}

fn korean_day(day: Date) -> String {
    const DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    format!("{}월 {}일({})", day.month(), day.day(), DAYS[weekday])
}
