//! Who deals with whom: the office, its departments and staff, and the customer's part.
//! Knows names of the office's own people only; what a customer is called lives in the store, never here.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A case, from receipt to closing.
    CaseId,
    /// A member of staff.
    StaffId,
    /// A department of the office.
    DepartmentId,
    /// A customer, the same over all their cases.
    CustomerId,
    /// Something said or written, kept apart from the journal.
    TextId,
    /// A photo or document that came with a case.
    FileId,
    /// A phrase that the office added to a rule of the coach.
    PhraseId,
}

/// An organisation; the first part of every key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrgId(pub i64);

/// What a member of staff does here (design: clerk, handler, lead, planner, administrator, auditor).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Clerk,
    Handler,
    Lead,
    Planner,
    Administrator,
    Auditor,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Clerk,
        Self::Handler,
        Self::Lead,
        Self::Planner,
        Self::Administrator,
        Self::Auditor,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Handler => "handler",
            Self::Lead => "lead",
            Self::Planner => "planner",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// The part in which a customer comes (seed Ⅱ.1: everyone who deals with us).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    Parent,
    Student,
    Alumnus,
    Resident,
    Staff,
    Colleague,
    Guest,
    Patient,
    Other,
}

impl Relation {
    pub const ALL: [Self; 9] = [
        Self::Parent,
        Self::Student,
        Self::Alumnus,
        Self::Resident,
        Self::Staff,
        Self::Colleague,
        Self::Guest,
        Self::Patient,
        Self::Other,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Student => "student",
            Self::Alumnus => "alumnus",
            Self::Resident => "resident",
            Self::Staff => "staff",
            Self::Colleague => "colleague",
            Self::Guest => "guest",
            Self::Patient => "patient",
            Self::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|relation| relation.as_str() == text)
    }

    /// Colleagues, staff and students of the house are internal customers (seed Ⅱ.1).
    pub fn internal(self) -> bool {
        matches!(self, Self::Staff | Self::Colleague | Self::Student)
    }
}

/// A department and how it is reached; public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    pub id: DepartmentId,
    pub name: String,
    pub name_en: String,
    pub phone: String,
    pub email: String,
    /// Who owns what comes in until somebody takes it: there is one owner at every moment.
    pub receiver: StaffId,
}

/// A member of staff as the office knows them; name and contact stand under every notice (Petitions Decree 31).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    pub id: StaffId,
    pub name: String,
    pub name_en: String,
    pub phone: String,
    pub roles: Vec<Role>,
    pub departments: Vec<DepartmentId>,
    pub active: bool,
}

impl StaffMember {
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    pub fn works_for(&self, department: DepartmentId) -> bool {
        self.departments.contains(&department)
    }
}
