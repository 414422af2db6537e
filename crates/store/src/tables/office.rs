//! The office as it set itself up: name, policy, calendar, departments and staff. Judges none of it.

use domain::people::{Department, DepartmentId, OrgId, Role, StaffId, StaffMember};
use domain::policy::Policy;
use jiff::Timestamp;

use crate::engine::Row;
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// What an organisation is called and decided for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub name: String,
    pub name_en: String,
    /// IANA name.
    pub time_zone: String,
    pub policy: Policy,
    /// Working hours and added days, as JSON of whoever reads the calendar.
    pub calendar: String,
    /// The key of the digests by which customers are found again: 32 bytes of fresh randomness, never changed.
    pub lookup_key: [u8; 32],
}

/// All organisations of this installation. Asks across organisations, as only the start of the program does.
pub fn organisation_ids(reader: &mut Reader<'_>) -> Result<Vec<OrgId>, Fault> {
    let sql = "SELECT org_id FROM organisations ORDER BY org_id";
    reader.query(sql, &[], |row| Ok(OrgId(row.int(0)?)))
}

/// Adds the organisation, or changes all but its lookup key.
pub fn set_organisation(
    tx: &mut Transaction<'_>,
    organisation: &Organisation,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    let policy = serde_json::to_string(&organisation.policy)?;
    tx.execute(
        "INSERT INTO organisations
           (org_id, name, name_en, time_zone, policy, calendar, lookup_key, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         ON CONFLICT (org_id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
           time_zone = excluded.time_zone, policy = excluded.policy,
           calendar = excluded.calendar, changed_at = excluded.changed_at",
        &[
            org.into(),
            (&organisation.name).into(),
            (&organisation.name_en).into(),
            (&organisation.time_zone).into(),
            (&policy).into(),
            (&organisation.calendar).into(),
            (&organisation.lookup_key).into(),
            at.into(),
        ],
    )?;
    Ok(())
}

/// The organisation; none before it is set up.
pub fn organisation(reader: &mut Reader<'_>) -> Result<Option<Organisation>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT name, name_en, time_zone, policy, calendar, lookup_key FROM organisations
         WHERE org_id = $1",
        &[org.into()],
        |row| {
            Ok(Organisation {
                name: row.string(0)?,
                name_en: row.string(1)?,
                time_zone: row.string(2)?,
                policy: serde_json::from_str(row.text(3)?)?,
                calendar: row.string(4)?,
                lookup_key: row.fixed(5)?,
            })
        },
    )
}

/// Adds or changes a department.
pub fn set_department(tx: &mut Transaction<'_>, department: &Department) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO departments (org_id, department_id, name, name_en, phone, email, receiver_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (org_id, department_id) DO UPDATE SET name = excluded.name,
           name_en = excluded.name_en, phone = excluded.phone, email = excluded.email,
           receiver_id = excluded.receiver_id",
        &[
            org.into(),
            (&department.id).into(),
            (&department.name).into(),
            (&department.name_en).into(),
            (&department.phone).into(),
            (&department.email).into(),
            (&department.receiver).into(),
        ],
    )?;
    Ok(())
}

/// All departments, in the order in which they were made.
pub fn departments(reader: &mut Reader<'_>) -> Result<Vec<Department>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT department_id, name, name_en, phone, email, receiver_id FROM departments
         WHERE org_id = $1 ORDER BY department_id",
        &[org.into()],
        |row| {
            Ok(Department {
                id: DepartmentId(row.uuid(0)?),
                name: row.string(1)?,
                name_en: row.string(2)?,
                phone: row.string(3)?,
                email: row.string(4)?,
                receiver: StaffId(row.uuid(5)?),
            })
        },
    )
}

/// Adds or changes a member of staff.
pub fn set_member(tx: &mut Transaction<'_>, member: &StaffMember) -> Result<(), Fault> {
    let org = tx.org();
    let (roles, departments) = (
        serde_json::to_string(&member.roles)?,
        serde_json::to_string(&member.departments)?,
    );
    tx.execute(
        "INSERT INTO staff (org_id, staff_id, name, name_en, phone, roles, departments, active)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (org_id, staff_id) DO UPDATE SET name = excluded.name,
           name_en = excluded.name_en, phone = excluded.phone, roles = excluded.roles,
           departments = excluded.departments, active = excluded.active",
        &[
            org.into(),
            (&member.id).into(),
            (&member.name).into(),
            (&member.name_en).into(),
            (&member.phone).into(),
            (&roles).into(),
            (&departments).into(),
            member.active.into(),
        ],
    )?;
    Ok(())
}

/// All staff, those who left included, in the order in which they came.
pub fn staff(reader: &mut Reader<'_>) -> Result<Vec<StaffMember>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT staff_id, name, name_en, phone, roles, departments, active FROM staff
         WHERE org_id = $1 ORDER BY staff_id",
        &[org.into()],
        member,
    )
}

fn member(row: &Row<'_>) -> Result<StaffMember, Fault> {
    let roles: Vec<Role> = serde_json::from_str(row.text(4)?)?;
    Ok(StaffMember {
        id: StaffId(row.uuid(0)?),
        name: row.string(1)?,
        name_en: row.string(2)?,
        phone: row.string(3)?,
        roles,
        departments: serde_json::from_str(row.text(5)?)?,
        active: row.flag(6)?,
    })
}
