//! The period on the case page: until when, and how much working time is left; extended for legal reasons, or stopped for a supplement.

use domain::access::Right;
use domain::command::Command;
use domain::deadline::{Period, TimeLeft, time_left};
use domain::handle::clock::{Command as Ask, ExtensionReason, Supplement};
use jiff::Timestamp;
use jiff::civil::Date;

use super::at::AtCase;
use super::names::Choice;
use super::scene::{Scene, any_words};
use super::slip::Slip;
use crate::routes::{CaseExtension, CaseSupplement, CaseSupplementDate, CaseSupplementReturn};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::form::read::{day, number as whole};
use crate::web::text::{Sentence, Text};

/// No extension is longer than any period there is, in days.
const MOST_DAYS: u64 = 10_000;

pub struct Deadline {
    pub day: Date,
    pub mood: &'static str,
    pub due: Sentence,
    pub left: Sentence,
    pub of: Sentence,
    pub extended: usize,
    pub supplements: Vec<Asked>,
    pub extend: Option<Slip>,
    pub needs_consent: bool,
    pub longest_days: u16,
    pub reasons: Vec<Choice>,
    pub supplement: Option<Slip>,
    pub more_time: Option<Slip>,
    pub returned: Option<Slip>,
}

/// A supplement that was asked for.
pub struct Asked {
    pub what: String,
    pub state: Sentence,
}

pub fn panel(scene: &mut Scene<'_>) -> Deadline {
    let (t, number) = (scene.t, scene.number());
    let clock = scene.case().clock.clone();
    let answers = scene.is_open() && scene.may(Right::Answer);
    let runs = scene.case().state.awaits_answer() && !clock.stands_still();
    let extends = answers && runs && clock.extensions.len() < 2 && clock.due_at > scene.found.now;
    let asks = scene.would(Command::Clock(Ask::RequestSupplement {
        what: any_words(),
        by_on: t.today().saturating_add(jiff::Span::new().days(5)),
    }));
    let returns = scene.would(Command::Clock(Ask::ReceiveSupplement)).is_ok();
    let reason = |reason: ExtensionReason| {
        let words = t.say(format!("extension-{}", reason.as_str()));
        (reason.as_str().to_owned(), words.to_string())
    };
    let kind = t.say(format!("kind-{}", scene.case().kind.as_str()));
    let near = [("days", clock.longest_extension_days().to_string())];
    let near: Vec<_> = near.iter().map(|(k, v)| (*k, v.as_str())).collect();
    Deadline {
        day: t.date_of(clock.due_at),
        mood: if clock.due_at <= t.now() && scene.case().state.awaits_answer() {
            "late"
        } else {
            ""
        },
        due: t.say("period-until").with("moment", t.moment(clock.due_at)),
        left: left(scene),
        of: t
            .say("period-of")
            .with("kind", kind)
            .with("period", length(t, clock.period)),
        extended: clock.extensions.len(),
        supplements: (clock.supplements.iter())
            .map(|supplement| asked(scene, supplement))
            .collect(),
        extend: extends.then(|| {
            let action = CaseExtension::to(number);
            scene.slips.slip_holding("extension", action, &near)
        }),
        needs_consent: clock.extensions.len() == 1,
        longest_days: clock.longest_extension_days(),
        reasons: ExtensionReason::ALL.map(reason).into(),
        supplement: scene.slip_if(asks.is_ok(), "supplement", CaseSupplement::to(number)),
        more_time: scene.slip_if(returns, "supplement-date", CaseSupplementDate::to(number)),
        returned: scene.slip_if(
            returns,
            "supplement-return",
            CaseSupplementReturn::to(number),
        ),
    }
}

fn asked(scene: &Scene<'_>, supplement: &Supplement) -> Asked {
    let t = scene.t;
    let (key, day) = match supplement.returned_on {
        Some(on) => ("supplement-came", on),
        None => ("supplement-awaited", supplement.by_on),
    };
    Asked {
        what: scene.words(&supplement.what),
        state: t.say(key).with("day", t.day(day)),
    }
}

/// What is left of the period, in working days; or what stands in its place.
pub fn left(scene: &Scene<'_>) -> Sentence {
    let (t, case) = (scene.t, scene.case());
    if !case.state.awaits_answer() {
        return match case.answered_at() {
            Some(at) => t.say("period-answered").with("moment", t.moment(at)),
            None => t.say("period-ended"),
        };
    }
    if case.clock.stands_still() {
        return t.say("period-stands-still");
    }
    left_until(scene, case.clock.due_at)
}

/// The working days between now and a moment.
pub fn left_until(scene: &Scene<'_>, due_at: Timestamp) -> Sentence {
    let office = &scene.found.office;
    let (now, due) = (office.local(scene.found.now), office.local(due_at));
    match time_left(now, due, &office.calendar) {
        TimeLeft::Left {
            working_days,
            working_seconds,
        } => scene
            .t
            .say("period-left")
            .with("days", working_days)
            .with("hours", working_seconds / 3600),
        TimeLeft::Over { working_days, .. } => {
            scene.t.say("period-over").with("days", working_days)
        }
    }
}

fn length(t: &Text, period: Period) -> Sentence {
    let (key, amount) = match period {
        Period::WorkingHours(n) => ("length-working-hours", n),
        Period::Days(n) => ("length-days", n),
        Period::Weeks(n) => ("length-weeks", n),
        Period::Months(n) => ("length-months", n),
        Period::Years(n) => ("length-years", n),
    };
    t.say(key).with("count", amount)
}

/// `POST …/extension`: for a reason the decree knows; the notice to the customer is part of it.
pub async fn extend(at: AtCase, mut form: Form) -> Answer {
    let reason = form.choice("reason", ExtensionReason::parse);
    let days = form.read("days", whole);
    let notice = form.text("notice");
    let consent = form.ticked("consent");
    let (Some(reason), Some(days), Some(notice)) = (reason, days, notice) else {
        return at.again("extension", form).await;
    };
    let mut asking = at.asking("extension", form);
    let notice = asking.keep(notice)?;
    let command = Command::Clock(Ask::Extend {
        reason,
        notice,
        days: u16::try_from(days.min(MOST_DAYS)).unwrap_or(u16::MAX),
        consent,
    });
    asking.does(command, "extended").await
}

/// `POST …/supplement`: the customer is asked for what is missing, and the clock stands still.
pub async fn request(at: AtCase, mut form: Form) -> Answer {
    let (what, by_on) = (form.text("what"), form.read("by", day));
    let (Some(what), Some(by_on)) = (what, by_on) else {
        return at.again("supplement", form).await;
    };
    let mut asking = at.asking("supplement", form);
    let what = asking.keep(what)?;
    let command = Command::Clock(Ask::RequestSupplement { what, by_on });
    asking.does(command, "supplement-requested").await
}

/// `POST …/supplement/date`: the customer asked for more time.
pub async fn more_time(at: AtCase, mut form: Form) -> Answer {
    let Some(by_on) = form.read("by", day) else {
        return at.again("supplement-date", form).await;
    };
    let command = Command::Clock(Ask::ExtendSupplement { by_on });
    at.asking("supplement-date", form)
        .does(command, "supplement-extended")
        .await
}

/// `POST …/supplement/return`: it came, and the clock runs again.
pub async fn returned(at: AtCase, form: Form) -> Answer {
    let command = Command::Clock(Ask::ReceiveSupplement);
    at.asking("supplement-return", form)
        .does(command, "supplement-received")
        .await
}
