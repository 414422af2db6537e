//! The office as a decision sees it: its policy, calendar, departments and staff at this moment.
//! Looked up, never changed, by the core.

use jiff::{Timestamp, civil, tz::TimeZone};

use crate::calendar::Calendar;
use crate::people::{Department, DepartmentId, OrgId, StaffId, StaffMember};
use crate::policy::Policy;

#[derive(Debug, Clone)]
pub struct Office {
    pub org: OrgId,
    pub name: String,
    pub name_en: String,
    pub time_zone: TimeZone,
    pub calendar: Calendar,
    pub policy: Policy,
    pub departments: Vec<Department>,
    pub staff: Vec<StaffMember>,
}

impl Office {
    pub fn department(&self, id: DepartmentId) -> Option<&Department> {
        self.departments
            .iter()
            .find(|department| department.id == id)
    }

    pub fn member(&self, id: StaffId) -> Option<&StaffMember> {
        self.staff.iter().find(|member| member.id == id)
    }

    /// Known, and has not left.
    pub fn works_here(&self, id: StaffId) -> bool {
        self.member(id).is_some_and(|member| member.active)
    }

    /// The wall clock of the office.
    pub fn local(&self, at: Timestamp) -> civil::DateTime {
        self.time_zone.to_datetime(at)
    }

    /// The working day that many working days after a day.
    pub fn working_days_after(&self, day: civil::Date, days: u16) -> civil::Date {
        (0..days).fold(day, |day, _| self.calendar.next_working_day(day))
    }

    /// The moment of a wall-clock time in the office. Korea has had no clock change since 1988;
    /// elsewhere the later reading of a doubtful time is taken, so nobody is late too soon.
    pub fn moment(&self, local: civil::DateTime) -> Timestamp {
        self.time_zone
            .to_ambiguous_timestamp(local)
            .later()
            .unwrap_or(Timestamp::MAX)
    }
}
