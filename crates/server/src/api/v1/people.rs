//! People and departments of the office, as the API names them.

use domain::office::Office;
use domain::people::{DepartmentId, StaffId};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A member of staff, or a department. The names are empty for somebody who is no longer known.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"id": "00000000-0000-0000-0000-000000000052", "name": "박지훈", "name_en": "Park Jihun"}))]
pub struct Named {
    pub id: Uuid,
    pub name: String,
    pub name_en: String,
}

impl Named {
    pub fn staff(office: &Office, id: StaffId) -> Self {
        let member = office.member(id);
        Self {
            id: id.0,
            name: member.map(|m| m.name.clone()).unwrap_or_default(),
            name_en: member.map(|m| m.name_en.clone()).unwrap_or_default(),
        }
    }

    pub fn department(office: &Office, id: DepartmentId) -> Self {
        let department = office.department(id);
        Self {
            id: id.0,
            name: department.map(|d| d.name.clone()).unwrap_or_default(),
            name_en: department.map(|d| d.name_en.clone()).unwrap_or_default(),
        }
    }
}
