//! What each step asks of the case, in the words of the demonstration. Does nothing itself.

use domain::access::Actor;
use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::case::Case;
use domain::handle::closure::Outcome;
use domain::handle::memo::MemoKind;
use domain::handle::promise::{By, ConsentBy};
use domain::handle::{cause, change, clock, closure, hand_over, memo, promise, remedy};
use domain::receive::intake::{self, VoiceKind};
use domain::refusal::Refusal;
use domain::reply::letter::{Decision, LetterKind, Respond, Route, Send};
use domain::words::{TextRef, Words};
use jiff::civil::Date;

use crate::kept::Kept;
use crate::trouble::Trouble;

use super::act::Walker;
use super::findings;
use super::people;
use super::road::Step;
use super::words as said;

type Asked = Result<Option<Command>, Trouble>;

impl Walker<'_> {
    pub fn command(
        &self,
        step: Step,
        case: &Case,
        kept: &mut Kept,
    ) -> Result<Option<(Actor, Command)>, Trouble> {
        if let Some(command) = self.customer(step, kept)? {
            return Ok(Some((Actor::Customer, command)));
        }
        if let Some(command) = lead(step, case, kept)? {
            return Ok(Some((self.staff(people::lead(case.department)), command)));
        }
        let groups = [Self::care, Self::promises, Self::changes, Self::answers];
        for group in groups {
            if let Some(command) = group(self, step, case, kept)? {
                return Ok(Some((self.staff(case.owner), command)));
            }
        }
        Ok(None)
    }

    #[allow(clippy::unused_self, reason = "one of a row of groups")]
    fn customer(&self, step: Step, kept: &mut Kept) -> Asked {
        Ok(Some(match step {
            Step::CustomerAdds => {
                let (text, files) = (keep(kept, said::ADDED)?, Vec::new());
                Command::Memo(memo::Command::CustomerAdds { text, files })
            }
            Step::Agree => Command::Respond(Respond::Agree),
            Step::DoNotAgree => Command::Respond(Respond::Refuse {
                why: keep(kept, said::NOT_AGREED)?,
            }),
            Step::Compare(comparison) => Command::Answer(comparison),
            Step::Withdraw => {
                let why = Some(keep(kept, said::WITHDRAWN)?);
                Command::Closure(closure::Command::Withdraw { why })
            }
            _ => return Ok(None),
        }))
    }

    fn care(&self, step: Step, _case: &Case, kept: &mut Kept) -> Asked {
        let place = self.place;
        Ok(Some(match step {
            Step::Acknowledge => Command::Intake(intake::Command::Acknowledge),
            Step::Memo => {
                let text = keep(kept, said::MEMOS[place % said::MEMOS.len()])?;
                Command::Memo(memo::Command::Add {
                    kind: MemoKind::Memo,
                    text,
                })
            }
            Step::Note => {
                let text = keep(kept, said::NOTES[place % said::NOTES.len()])?;
                Command::Memo(memo::Command::Add {
                    kind: MemoKind::Note,
                    text,
                })
            }
            Step::Assess => return Ok(self.assessment().map(Command::Assess)),
            Step::FindCauses => Command::Cause(cause::Command::Find {
                causes: self.complaint.causes(),
            }),
            _ => return Ok(None),
        }))
    }

    fn promises(&self, step: Step, case: &Case, kept: &mut Kept) -> Asked {
        let number = newest(case.promises.len());
        Ok(Some(Command::Promise(match step {
            Step::Promise(days) => {
                let what = keep(kept, said::PROMISES[self.place % said::PROMISES.len()])?;
                promise::Command::Make {
                    what,
                    by: By::Day(self.day_after(days)),
                    owner: None,
                }
            }
            Step::Keep => promise::Command::Keep { number },
            Step::MoveWithConsent(days) => {
                let by = By::Day(self.day_after(days));
                promise::Command::Move {
                    number,
                    by,
                    consent: Some(ConsentBy::Phone),
                }
            }
            _ => return Ok(None),
        })))
    }

    fn changes(&self, step: Step, case: &Case, kept: &mut Kept) -> Asked {
        Ok(Some(Command::Change(match step {
            Step::Place => change::Command::Place {
                place: keep(kept, said::PLACE)?,
                reason: keep(kept, said::PLACE_REASON)?,
            },
            Step::Time(days) => {
                let resume_at = self
                    .app
                    .office()
                    .moment(self.day_after(days).at(10, 0, 0, 0));
                let told = keep(kept, said::TIME_TOLD)?;
                change::Command::Time {
                    resume_at,
                    told,
                    reason: keep(kept, said::TIME_REASON)?,
                }
            }
            Step::Person => change::Command::Person {
                to: people::carer(case.department),
                reason: keep(kept, said::PERSON_REASON)?,
            },
            Step::Calmer => change::Command::Judge {
                number: newest(case.changes.len()),
                result: change::ChangeResult::Calmer,
            },
            _ => return Ok(None),
        })))
    }

    fn answers(&self, step: Step, case: &Case, kept: &mut Kept) -> Asked {
        Ok(Some(match step {
            Step::Remedy(won) => {
                let what = keep(kept, said::REMEDIES[self.place % said::REMEDIES.len()])?;
                let compensation_won = (won > 0).then_some(won);
                Command::Remedy(remedy::Command::Offer {
                    what,
                    compensation_won,
                })
            }
            Step::Finish => Command::Remedy(remedy::Command::Finish {
                number: newest(case.remedies.len()),
            }),
            Step::OfferHandOver => Command::HandOver(hand_over::Command::Offer {
                to: Some(people::lead(case.department)),
                department: None,
                reason: keep(kept, said::HAND_OVER_REASON)?,
            }),
            Step::Supplement => {
                let what = keep(kept, said::SUPPLEMENT)?;
                let by_on = self.day_after(7);
                Command::Clock(clock::Command::RequestSupplement { what, by_on })
            }
            Step::Extend => Command::Clock(clock::Command::Extend {
                reason: clock::ExtensionReason::FactCheck,
                notice: keep(kept, said::EXTENSION)?,
                days: 5,
                consent: false,
            }),
            Step::Answer => self.answer(case, kept)?,
            Step::Refusal => self.refusal(case, kept)?,
            Step::Close => Command::Closure(closure::Command::Close {
                outcome: Outcome::Agreed,
            }),
            _ => return Ok(None),
        }))
    }

    fn assessment(&self) -> Option<Assessment> {
        let base = match self.complaint.severity.as_str() {
            "high" => 4,
            "low" => 1,
            _ => 2,
        };
        let level = |more: u8| Level::new((base + more).clamp(1, 5));
        let turn = u8::try_from(self.place % 3).unwrap_or(0);
        Some(Assessment {
            severity: level(turn.min(1))?,
            safety: level(0)?,
            complexity: level(turn)?,
            impact: level(1)?,
            urgency: level(turn.min(1))?,
        })
    }

    fn answer(&self, case: &Case, kept: &mut Kept) -> Result<Command, Trouble> {
        let (office, name) = self.signature(case);
        let subject = &self.complaint.subject;
        let remedy = said::REMEDIES[self.place % said::REMEDIES.len()];
        let text = if case.kind == VoiceKind::Praise {
            said::praise(&office, &name)
        } else {
            said::answer(
                &office,
                &name,
                subject,
                remedy,
                &korean_day(self.day_after(3)),
            )
        };
        let text = keep(kept, &text)?;
        Ok(letter(text, Decision::Granted, self.place))
    }

    fn refusal(&self, case: &Case, kept: &mut Kept) -> Result<Command, Trouble> {
        let (office, name) = self.signature(case);
        let subject = &self.complaint.subject;
        let text = said::refusal(&office, &name, subject, &korean_day(self.day_after(3)));
        let text = keep(kept, &text)?;
        let reasons = keep(kept, said::REASONS)?;
        Ok(letter(
            text,
            Decision::NotGranted {
                reasons,
                routes: Route::ALL.to_vec(),
            },
            self.place,
        ))
    }

    fn signature(&self, case: &Case) -> (String, String) {
        let office = self.app.office();
        let department = office.department(case.department).map(|d| d.name.clone());
        let member = office.member(case.owner).map(|m| m.name.clone());
        (department.unwrap_or_default(), member.unwrap_or_default())
    }
}

fn lead(step: Step, case: &Case, kept: &mut Kept) -> Asked {
    let number = newest(case.remedies.len());
    Ok(Some(Command::Remedy(match step {
        Step::Approve => remedy::Command::Approve {
            number,
            amount_won: None,
            reason: None,
        },
        Step::ApproveLess => remedy::Command::Approve {
            number,
            amount_won: Some(60_000),
            reason: Some(keep(kept, said::APPROVED)?),
        },
        Step::TurnDown => remedy::Command::Turn {
            number,
            reason: keep(kept, said::TURNED_DOWN)?,
        },
        _ => return Ok(None),
    })))
}

fn newest(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn letter(text: TextRef, decision: Decision, place: usize) -> Command {
    let decision = Some(decision);
    Command::Letter(Box::new(Send {
        kind: LetterKind::Answer,
        text,
        decision,
        review: findings::review(place),
    }))
}

fn keep(kept: &mut Kept, text: &str) -> Result<TextRef, Trouble> {
    let words = Words::text(text).map_err(|_| Trouble::Refused(Refusal::NothingChanged))?;
    Ok(kept.keep(words)?)
}

fn korean_day(day: Date) -> String {
    const DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    format!("{}월 {}일({})", day.month(), day.day(), DAYS[weekday])
}
