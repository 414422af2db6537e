//! The list of the day: promises at risk first, then new, then in care, then waiting for the customer; and finding a case.
//! Shows only what the person may list.

use std::sync::Arc;

use domain::access::{self, StaffActor};
use domain::handle::case::CaseNumber;
use domain::office::Office;
use jiff::{Timestamp, ToSpan};
use store::tables::customers::{self, Lookup};
use store::tables::lists::{self, Counts, Cursor, Filter, Line, Page};
use store::{Fault, Reader, search};

use crate::App;
use crate::trouble::Trouble;

#[derive(Debug, Clone)]
pub struct TodayPage {
    pub page: Page,
    pub counts: Counts,
    /// What is owed until then is at risk.
    pub risk_until: Timestamp,
    pub office: Arc<Office>,
    pub now: Timestamp,
}

/// Cases found at once.
const FOUND: usize = 50;

impl App {
    /// A page of at most `limit` lines behind `after`; `overdue`: only what is late by now.
    pub async fn today(
        &self,
        staff: &StaffActor,
        filter: Filter,
        overdue: bool,
        after: Option<Cursor>,
        limit: usize,
    ) -> Result<TodayPage, Trouble> {
        let may = access::may_list(staff)?;
        let (office, now) = (self.office(), self.now());
        let risk_until = if overdue {
            now
        } else {
            end_of_work(&office, now)
        };
        self.read(move |reader| {
            let page = lists::page(reader, &may, &filter, risk_until, after, limit)?;
            let counts = lists::counts(reader, &may, &filter, risk_until)?;
            Ok(TodayPage {
                page,
                counts,
                risk_until,
                office,
                now,
            })
        })
        .await
    }

    /// Cases by number, by the customer's phone number or address, or by words of subject and name.
    pub async fn find(&self, staff: &StaffActor, words: &str) -> Result<Vec<Line>, Trouble> {
        let may = access::may_list(staff)?;
        let (words, key) = (words.trim().to_owned(), *self.lookup_key());
        let number = words.parse::<CaseNumber>().ok();
        let actor = access::Actor::Staff(staff.clone());
        self.read(move |reader| {
            if let Some(number) = number {
                return by_number(reader, &actor, number);
            }
            let lookup = Lookup::of(&key, Some(&words), Some(&words));
            let known = customers::find(reader, &lookup)?;
            match known {
                Some(customer) => Ok(lists::of_customer(reader, &may, customer.id)?),
                None => Ok(search::find(reader, &may, &words, FOUND)?),
            }
        })
        .await
    }
}

fn by_number(
    reader: &mut Reader<'_>,
    actor: &access::Actor,
    number: CaseNumber,
) -> Result<Vec<Line>, Trouble> {
    let Some(case) = store::tables::cases::by_number(reader, number)? else {
        return Ok(Vec::new());
    };
    if access::may_see(actor, &case).is_err() {
        return Ok(Vec::new());
    }
    let lines: Result<Vec<Line>, Fault> = lists::lines(reader, &[case.id]);
    Ok(lines?)
}

/// The end of today's work, or of the next working day's once today's is over.
fn end_of_work(office: &Office, now: Timestamp) -> Timestamp {
    let today = office.local(now).date();
    let end = |day| office.moment(office.calendar.end_of_working_day(day));
    if office.calendar.is_working_day(today) && now < end(today) {
        return end(today) + 1.microsecond();
    }
    end(office.calendar.next_working_day(today)) + 1.microsecond()
}
