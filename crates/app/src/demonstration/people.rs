//! 한빛대학교, the demonstration's office: six departments and fourteen staff in their roles. All invented.

use domain::people::{Department, DepartmentId, Role, StaffId, StaffMember};
use uuid::Uuid;

pub const ACADEMIC: DepartmentId = department_id(2);
pub const CERTIFICATES: DepartmentId = department_id(1);
pub const FINANCE: DepartmentId = department_id(3);
pub const FACILITIES: DepartmentId = department_id(4);
pub const WELFARE: DepartmentId = department_id(5);
pub const SYSTEMS: DepartmentId = department_id(6);

const fn department_id(number: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(0xDE00 + number))
}

const fn staff_id(number: u128) -> StaffId {
    StaffId(Uuid::from_u128(0x5A00 + number))
}

/// Id, names, the last digits of the phone, and who receives there.
const DEPARTMENTS: [(DepartmentId, &str, &str, &str, StaffId); 6] = [
    (
        CERTIFICATES,
        "민원증명팀",
        "Front desk and certificates",
        "1000",
        staff_id(1),
    ),
    (
        ACADEMIC,
        "교무학사팀",
        "Academic affairs",
        "1100",
        staff_id(2),
    ),
    (
        FINANCE,
        "재무등록팀",
        "Finance and tuition",
        "1200",
        staff_id(3),
    ),
    (
        FACILITIES,
        "시설안전팀",
        "Facilities and safety",
        "1300",
        staff_id(4),
    ),
    (WELFARE, "학생복지팀", "Student life", "1400", staff_id(4)),
    (
        SYSTEMS,
        "정보전산팀",
        "Information systems",
        "1500",
        staff_id(3),
    ),
];

pub struct Person {
    pub id: StaffId,
    /// What they sign in with.
    pub login_name: &'static str,
    pub role: Role,
    pub departments: &'static [DepartmentId],
    name: &'static str,
    name_en: &'static str,
}

const fn person(
    number: u128,
    login_name: &'static str,
    name: &'static str,
    name_en: &'static str,
    role: Role,
    departments: &'static [DepartmentId],
) -> Person {
    Person {
        id: staff_id(number),
        login_name,
        role,
        departments,
        name,
        name_en,
    }
}

pub const PEOPLE: [Person; 14] = [
    person(
        1,
        "seoyeon",
        "이서연",
        "Lee Seoyeon",
        Role::Clerk,
        &[CERTIFICATES],
    ),
    person(
        2,
        "dohyeon",
        "김도현",
        "Kim Dohyeon",
        Role::Clerk,
        &[ACADEMIC],
    ),
    person(
        3,
        "haeun",
        "박하은",
        "Park Haeun",
        Role::Clerk,
        &[FINANCE, SYSTEMS],
    ),
    person(
        4,
        "yujin",
        "정유진",
        "Jeong Yujin",
        Role::Clerk,
        &[FACILITIES, WELFARE],
    ),
    person(
        5,
        "jihun",
        "박지훈",
        "Park Jihun",
        Role::Handler,
        &[ACADEMIC],
    ),
    person(
        6,
        "minjae",
        "최민재",
        "Choi Minjae",
        Role::Handler,
        &[CERTIFICATES, FINANCE],
    ),
    person(
        7,
        "yerin",
        "강예린",
        "Kang Yerin",
        Role::Handler,
        &[FACILITIES, SYSTEMS],
    ),
    person(8, "taeo", "윤태오", "Yun Taeo", Role::Handler, &[WELFARE]),
    person(
        9,
        "eunjeong",
        "최은정",
        "Choi Eunjeong",
        Role::Lead,
        &[ACADEMIC, CERTIFICATES],
    ),
    person(
        10,
        "minsu",
        "정민수",
        "Jeong Minsu",
        Role::Lead,
        &[FACILITIES, WELFARE],
    ),
    person(
        11,
        "jiwon",
        "한지원",
        "Han Jiwon",
        Role::Lead,
        &[FINANCE, SYSTEMS],
    ),
    person(12, "garam", "윤가람", "Yun Garam", Role::Planner, &[]),
    person(13, "doyun", "한도윤", "Han Doyun", Role::Administrator, &[]),
    person(14, "sejin", "오세진", "Oh Sejin", Role::Auditor, &[]),
];

impl Person {
    pub fn member(&self) -> StaffMember {
        StaffMember {
            id: self.id,
            name: self.name.to_owned(),
            name_en: self.name_en.to_owned(),
            phone: format!("02-0000-{}", 2000 + self.id.0.as_u128() % 0x100),
            roles: vec![self.role],
            departments: self.departments.to_vec(),
            active: true,
        }
    }
}

pub fn departments() -> impl Iterator<Item = Department> {
    DEPARTMENTS
        .iter()
        .map(|(id, name, name_en, phone, receiver)| Department {
            id: *id,
            name: (*name).to_owned(),
            name_en: (*name_en).to_owned(),
            phone: format!("02-0000-{phone}"),
            email: "office@hanbit.example".to_owned(),
            receiver: *receiver,
        })
}

/// Who cares for a department's cases there: a handler where there is one, else the receiver.
pub fn carer(department: DepartmentId) -> StaffId {
    member(department, Role::Handler).unwrap_or_else(|| receiver(department))
}

pub fn receiver(department: DepartmentId) -> StaffId {
    let found = DEPARTMENTS.iter().find(|(id, ..)| *id == department);
    found.map_or(staff_id(1), |(.., receiver)| *receiver)
}

pub fn lead(department: DepartmentId) -> StaffId {
    member(department, Role::Lead).unwrap_or_else(|| receiver(department))
}

fn member(department: DepartmentId, role: Role) -> Option<StaffId> {
    PEOPLE
        .iter()
        .find(|person| person.role == role && person.departments.contains(&department))
        .map(|person| person.id)
}

/// Where a complaint of the corpus belongs here.
pub fn department_of(corpus: &str) -> DepartmentId {
    match corpus {
        "학사/교무" | "입학/장학" => ACADEMIC,
        "회계/납부" => FINANCE,
        "시설/주차" | "보건/안전" => FACILITIES,
        "급식/식당" | "도서/체육" => WELFARE,
        "전산/홈페이지" => SYSTEMS,
        _ => CERTIFICATES,
    }
}
