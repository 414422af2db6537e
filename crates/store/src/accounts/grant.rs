//! The log of rights: who got or lost which role, by whom, when. Append-only; what holds now stands with the staff.

use domain::people::{DepartmentId, Role, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub id: Uuid,
    pub staff_id: StaffId,
    pub role: Role,
    /// None: in all departments of the member.
    pub department_id: Option<DepartmentId>,
    /// False: taken away.
    pub granted: bool,
    /// None: by the command line.
    pub by: Option<StaffId>,
    pub at: Timestamp,
}

pub fn record(tx: &mut Transaction<'_>, grant: &Grant) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO grants (org_id, id, staff_id, role, department_id, granted, by_staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            org.into(),
            (&grant.id).into(),
            (&grant.staff_id).into(),
            grant.role.as_str().into(),
            grant.department_id.as_ref().into(),
            grant.granted.into(),
            grant.by.as_ref().into(),
            grant.at.into(),
        ],
    )?;
    Ok(())
}

/// What was given to and taken from somebody, oldest first.
pub fn of_staff(reader: &mut Reader<'_>, staff_id: StaffId) -> Result<Vec<Grant>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT id, staff_id, role, department_id, granted, by_staff_id, at
         FROM grants WHERE org_id = $1 AND staff_id = $2 ORDER BY at, id",
        &[org.into(), (&staff_id).into()],
        |row| {
            Ok(Grant {
                id: row.uuid(0)?,
                staff_id: StaffId(row.uuid(1)?),
                role: Role::parse(row.text(2)?).ok_or_else(|| Fault::shape("an unknown role"))?,
                department_id: row.uuid_or_null(3)?.map(DepartmentId),
                granted: row.flag(4)?,
                by: row.uuid_or_null(5)?.map(StaffId),
                at: row.at(6)?,
            })
        },
    )
}
