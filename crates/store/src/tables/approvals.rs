//! Cases in which money waits for a lead's decision. Shows only what the reader may list.

use domain::access::MayList;
use domain::people::CaseId;

use crate::engine::Value;
use crate::fault::Fault;
use crate::transaction::Reader;

/// Shown at once; who has more waiting has another problem.
const MOST: i64 = 200;

/// The cases in the reader's departments, the longest untouched first.
pub fn waiting(reader: &mut Reader<'_>, may: &MayList) -> Result<Vec<CaseId>, Fault> {
    let (org, staff) = (reader.org(), may.staff());
    let mut params: Vec<Value<'_>> = vec![org.into(), (&staff).into(), MOST.into()];
    let scope = match may.departments() {
        None => String::new(),
        Some([]) => return Ok(Vec::new()),
        Some(departments) => {
            params.extend(departments.iter().map(Value::from));
            let places: Vec<String> = (4..4 + departments.len())
                .map(|place| format!("${place}"))
                .collect();
            format!("AND c.department_id IN ({})", places.join(", "))
        }
    };
    let sql = format!(
        "SELECT c.case_id FROM cases c
         WHERE c.org_id = $1 AND c.approvals_waiting > 0 {scope}
           AND NOT EXISTS (SELECT 1 FROM complained_of x
             WHERE x.org_id = c.org_id AND x.staff_id = $2 AND x.case_id = c.case_id)
         ORDER BY c.last_event_at LIMIT $3"
    );
    reader.query(&sql, &params, |row| Ok(CaseId(row.uuid(0)?)))
}
