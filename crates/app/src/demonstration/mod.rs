//! The demonstration: an invented university's office with some 120 cases in every stage, so that a newcomer sees the house at work.
//! Everything goes through the one door with a clock that walks through the past weeks; nothing is written around it.

mod act;
mod commands;
mod findings;
mod people;
mod road;
mod voices;
mod words;

use std::collections::BTreeMap;
use std::time::Duration;

use coach::RuleId;
use domain::access::{Actor, StaffActor};
use domain::handle::case::CaseNumber;
use domain::people::{DepartmentId, OrgId, Role};
use domain::policy::Policy;
use domain::reply::rules::{PhraseLanguage, Strength};
use domain::words::Words;
use jiff::{SignedDuration, Timestamp};
use store::Store;

use crate::App;
use crate::clock::Clock;
use crate::coach_rules::NewPhrase;
use crate::set_up::{self, CalendarSettings, NewOffice, OpenTrouble};
use crate::sign_in::{self, password::Password};
use crate::trouble::Trouble;

use act::Walker;
use people::PEOPLE;
use road::{Step, Timed, road};
use voices::{Complaint, complaints};

/// The same for everybody here, and printed at the start: a demonstration hides nothing.
pub const PASSWORD: &str = "hanbit-miso-2026";

/// Why the demonstration could not be made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    #[error(transparent)]
    Open(#[from] OpenTrouble),
    #[error(transparent)]
    Trouble(#[from] Trouble),
    #[error("the demonstration's password is not accepted")]
    Password,
}

/// Who can sign in and as what, for the words at the start.
pub fn sign_ins() -> impl Iterator<Item = (Role, &'static str)> {
    Role::ALL.into_iter().filter_map(|role| {
        PEOPLE
            .iter()
            .find(|person| person.role == role)
            .map(|person| (role, person.login_name))
    })
}

/// Fills an empty store. `now` is where the weeks end.
pub async fn make(store: &Store, org: OrgId, now: Timestamp) -> Result<(), NotMade> {
    let (blocking, first) = (store.clone(), now - SignedDuration::from_hours(24 * 90));
    // The store blocks, and a PostgreSQL client must not be opened on a thread of the runtime.
    let open = move || -> Result<App, NotMade> {
        set_up_office(&blocking, org, first)?;
        Ok(App::on(blocking, org, Clock::held(first))?)
    };
    let broken = |broken| Trouble::from(store::Fault::unexpected(broken));
    let app = tokio::task::spawn_blocking(open).await.map_err(broken)??;
    for person in &PEOPLE {
        let password =
            Password::new(PASSWORD.to_owned(), person.login_name).map_err(|_| NotMade::Password)?;
        sign_in::add(&app, person.id, person.login_name, password).await?;
    }
    set_up_coach(&app).await?;
    Ok(walk(&app, now).await?)
}

/// The planner has set up the coach: a rule softened, a phrase of the office's own.
async fn set_up_coach(app: &App) -> Result<(), Trouble> {
    let Some(planner) = PEOPLE.iter().find(|person| person.role == Role::Planner) else {
        return Ok(());
    };
    let planner = StaffActor {
        id: planner.id,
        roles: vec![planner.role],
        departments: Vec::new(),
    };
    let office = app.office();
    let day = office.local(app.now()).date();
    app.clock().set(office.moment(day.at(10, 30, 0, 0)));
    app.set_rule(&planner, RuleId::RaisedVoice, Strength::Hint)
        .await?;
    if let Ok(words) = Words::line("담당자가 부재중") {
        let phrase = NewPhrase {
            rule: RuleId::Excuse,
            language: PhraseLanguage::Korean,
            words,
            instead: Words::line("제가 이어받아 오늘 오후 4시까지 전화드리겠습니다.").ok(),
        };
        app.add_phrase(&planner, phrase).await?;
    }
    Ok(())
}

fn set_up_office(store: &Store, org: OrgId, at: Timestamp) -> Result<(), Trouble> {
    let office = NewOffice {
        name: "한빛대학교".to_owned(),
        name_en: "Hanbit University".to_owned(),
        time_zone: "Asia/Seoul".to_owned(),
        policy: Policy::default(),
        calendar: CalendarSettings::default(),
    };
    set_up::set_up(store, org, office, at)?;
    for department in people::departments() {
        set_up::set_department(store, org, department)?;
    }
    for person in &PEOPLE {
        set_up::set_member(store, org, person.member(), None, at)?;
    }
    Ok(())
}

struct Planned {
    at: Timestamp,
    place: usize,
    step: Step,
}

/// All steps of all cases in the order of time, the office's clock running between them.
async fn walk(app: &App, now: Timestamp) -> Result<(), Trouble> {
    let complaints = complaints();
    let mut numbers: Vec<Option<CaseNumber>> = vec![None; complaints.len()];
    let mut newest: BTreeMap<DepartmentId, CaseNumber> = BTreeMap::new();
    for Planned { at, place, step } in plan(app, &complaints, now) {
        app.clock().set(at);
        crate::jobs::clock::run_due(app).await?;
        let complaint = &complaints[place];
        match (step, numbers[place]) {
            (Step::Receive, _) => {
                let Some(voice) = complaint.voice(place) else {
                    continue;
                };
                let department = voice.department;
                let receipt = app.receive(Actor::Public, voice, None).await?;
                numbers[place] = Some(receipt.number);
                newest.insert(department, receipt.number);
            }
            (step, Some(number)) => {
                Walker {
                    app,
                    place,
                    complaint,
                    number,
                }
                .take(step, &newest)
                .await?;
            }
            (_, None) => {}
        }
    }
    app.clock().set(now);
    crate::jobs::clock::run_due(app).await?;
    Ok(())
}

fn plan(app: &App, complaints: &[Complaint], now: Timestamp) -> Vec<Planned> {
    let mut plan = Vec::new();
    for (place, complaint) in complaints.iter().enumerate() {
        let Some(voice) = complaint.voice(place) else {
            continue;
        };
        for (order, timed) in road(place, voice.kind).into_iter().enumerate() {
            let at = moment(app, now, place, timed);
            // Steps that would lie ahead today happened just now, one after another.
            let seconds_ago = 60 * (120 - place % 60) - order;
            let just_now = now - Duration::from_secs(seconds_ago as u64);
            plan.push(Planned {
                at: at.min(just_now),
                place,
                step: timed.2,
            });
        }
    }
    plan.sort_by_key(|planned| planned.at);
    plan
}

fn moment(app: &App, now: Timestamp, place: usize, (ago, minute, _): Timed) -> Timestamp {
    let office = app.office();
    let mut day = office.local(now).date();
    let mut left = ago;
    while left > 0 || !office.calendar.is_working_day(day) {
        day = day.yesterday().unwrap_or(day);
        if office.calendar.is_working_day(day) && left > 0 {
            left -= 1;
        }
    }
    let minute = i64::from(minute) + i64::try_from(place % 13).unwrap_or(0);
    office.moment(day.at(0, 0, 0, 0)) + SignedDuration::from_mins(minute)
}
