//! The period on the case page: until when, and how much working time is left; extended for legal reasons.
//! That it stands still for a supplement is the file beside this one.

use domain::command::Command;
use domain::deadline::{Period, TimeLeft, time_left};
use domain::handle::clock::{Command as Ask, ExtensionReason};
use jiff::Timestamp;
use jiff::civil::Date;

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::CaseExtension;
use crate::web::choice::{self, Choice};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::form::read::number as whole;
use crate::web::text::{Sentence, Text};
use crate::web::would::any_words;

/// No extension is longer than any period there is, in days.
const MOST_DAYS: u64 = 10_000;

pub struct Deadline {
    pub day: Date,
    pub mood: &'static str,
    pub due: Sentence,
    pub left: Sentence,
    pub of: Sentence,
    pub extended: usize,
    pub extend: Option<Slip>,
    pub needs_consent: bool,
    pub longest_days: u16,
    pub reasons: Vec<Choice>,
}

pub fn panel(scene: &mut Scene<'_>) -> Deadline {
    let (t, case) = (scene.t, scene.case());
    let clock = case.clock.clone();
    let late = clock.due_at <= t.now() && case.state.awaits_answer();
    let kind = t.say(format!("kind-{}", case.kind.as_str()));
    Deadline {
        day: t.date_of(clock.due_at),
        mood: if late { "late" } else { "" },
        due: t.say("period-until").with("moment", t.moment(clock.due_at)),
        left: left(scene),
        of: t
            .say("period-of")
            .with("kind", kind)
            .with("period", length(t, clock.period)),
        extended: clock.extensions.len(),
        extend: extension(scene),
        needs_consent: clock.extensions.len() == 1,
        longest_days: clock.longest_extension_days(),
        reasons: ExtensionReason::ALL
            .map(|reason| choice::said(t, "extension", reason.as_str()))
            .into(),
    }
}

/// The form that lengthens the period, while it runs and may be lengthened.
fn extension(scene: &mut Scene<'_>) -> Option<Slip> {
    let number = scene.number();
    let extends = scene.would(Command::Clock(Ask::Extend {
        reason: ExtensionReason::ALL[0],
        notice: any_words(),
        days: 1,
        consent: true,
    }));
    let near = scene.case().clock.longest_extension_days().to_string();
    extends.is_ok().then(|| {
        let action = CaseExtension::to(number);
        let near = [("days", near.as_str())];
        scene.slips.slip_holding("extension", action, &near)
    })
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
