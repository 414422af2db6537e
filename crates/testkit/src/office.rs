//! 한빛대학교 as the tests know it: two departments, a person in each role. Ids are fixed so that tests can name them.

use domain::people::{Department, DepartmentId, OrgId, Role, StaffId, StaffMember};
use domain::policy::Policy;
use jiff::Timestamp;
use store::Store;
use uuid::Uuid;

use app::set_up::{self, CalendarSettings, NewOffice};
use app::trouble::Trouble;

pub const ACADEMIC: DepartmentId = DepartmentId(Uuid::from_u128(0xD1));
pub const FACILITIES: DepartmentId = DepartmentId(Uuid::from_u128(0xD2));

/// 창구 직원 이서연, receiver of the academic affairs team.
pub const CLERK: StaffId = StaffId(Uuid::from_u128(0x51));
/// 담당자 박지훈.
pub const HANDLER: StaffId = StaffId(Uuid::from_u128(0x52));
/// 팀장 최은정.
pub const LEAD: StaffId = StaffId(Uuid::from_u128(0x53));
/// 시설팀장 정민수.
pub const OTHER_LEAD: StaffId = StaffId(Uuid::from_u128(0x54));
/// 관리자 한도윤.
pub const ADMINISTRATOR: StaffId = StaffId(Uuid::from_u128(0x55));
/// CS 담당 윤가람.
pub const PLANNER: StaffId = StaffId(Uuid::from_u128(0x56));
/// 감사 오세진.
pub const AUDITOR: StaffId = StaffId(Uuid::from_u128(0x57));

type Person = (
    StaffId,
    &'static str,
    &'static str,
    Role,
    &'static [DepartmentId],
);

const PEOPLE: [Person; 7] = [
    (CLERK, "이서연", "Lee Seoyeon", Role::Clerk, &[ACADEMIC]),
    (HANDLER, "박지훈", "Park Jihun", Role::Handler, &[ACADEMIC]),
    (LEAD, "최은정", "Choi Eunjeong", Role::Lead, &[ACADEMIC]),
    (
        OTHER_LEAD,
        "정민수",
        "Jeong Minsu",
        Role::Lead,
        &[FACILITIES],
    ),
    (
        ADMINISTRATOR,
        "한도윤",
        "Han Doyun",
        Role::Administrator,
        &[],
    ),
    (PLANNER, "윤가람", "Yun Garam", Role::Planner, &[]),
    (AUDITOR, "오세진", "Oh Sejin", Role::Auditor, &[]),
];

/// Makes the office in an empty store.
pub fn set_up(store: &Store, org: OrgId, at: Timestamp) -> Result<(), Trouble> {
    let office = NewOffice {
        name: "한빛대학교".to_owned(),
        name_en: "Hanbit University".to_owned(),
        time_zone: "Asia/Seoul".to_owned(),
        policy: Policy::default(),
        calendar: CalendarSettings::default(),
    };
    set_up::set_up(store, org, office, at)?;
    for (id, name, name_en, phone, receiver) in [
        (
            ACADEMIC,
            "학사팀",
            "Academic affairs",
            "02-0000-1100",
            CLERK,
        ),
        (
            FACILITIES,
            "시설팀",
            "Facilities",
            "02-0000-1200",
            OTHER_LEAD,
        ),
    ] {
        let department = Department {
            id,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
            phone: phone.to_owned(),
            email: "office@hanbit.example".to_owned(),
            receiver,
        };
        set_up::set_department(store, org, department)?;
    }
    for (id, name, name_en, role, departments) in PEOPLE {
        let member = StaffMember {
            id,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
            phone: "02-0000-1101".to_owned(),
            roles: vec![role],
            departments: departments.to_vec(),
            active: true,
        };
        set_up::set_member(store, org, member, None, at)?;
    }
    Ok(())
}
