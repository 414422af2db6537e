//! Finding cases by words of their subject or the customer's name: two-character grams, which fit Korean without a dictionary.
//! Kept by a follower; holds personal words and is erased with them. Finds only what the reader may list.

use std::collections::BTreeSet;

use domain::access::MayList;
use domain::people::CaseId;
use jiff::Timestamp;

use crate::engine::Value;
use crate::fault::Fault;
use crate::tables::customers;
use crate::tables::line::{self, Line};
use crate::texts;
use crate::transaction::{Reader, Transaction};

/// The name of the follower's mark.
pub const FOLLOWER: &str = "search";

/// Candidates looked at before the words themselves are compared.
const CANDIDATES: i64 = 400;

/// A case and the grams it is to be found by.
#[derive(Debug)]
pub struct Findable {
    case_id: CaseId,
    received_at: Timestamp,
    grams: BTreeSet<String>,
}

impl Findable {
    pub fn by<'a>(
        case_id: CaseId,
        received_at: Timestamp,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            case_id,
            received_at,
            grams: words.into_iter().flat_map(grams).collect(),
        }
    }
}

/// Rows per statement.
const ROWS: usize = 40;

/// Makes cases findable; again is no harm.
pub fn index(tx: &mut Transaction<'_>, findable: &[Findable]) -> Result<(), Fault> {
    let rows = findable.iter().flat_map(|case| {
        let row = |gram| (gram, &case.received_at, &case.case_id);
        case.grams.iter().map(row)
    });
    let mut rows: Vec<(&String, &Timestamp, &CaseId)> = rows.collect();
    // Neighbours in the table are written one after the other.
    rows.sort_unstable_by_key(|(gram, received_at, case_id)| (*gram, **received_at, case_id.0));
    let (many, one) = (insert_text(ROWS), insert_text(1));
    let (full, rest) = rows.as_chunks::<ROWS>();
    for chunk in full {
        insert(tx, &many, chunk)?;
    }
    for row in rest.chunks(1) {
        insert(tx, &one, row)?;
    }
    Ok(())
}

fn insert(
    tx: &mut Transaction<'_>,
    sql: &str,
    rows: &[(&String, &Timestamp, &CaseId)],
) -> Result<(), Fault> {
    let mut params: Vec<Value<'_>> = vec![tx.org().into()];
    for (gram, received_at, case_id) in rows {
        params.push((*gram).into());
        params.push((**received_at).into());
        params.push((*case_id).into());
    }
    tx.execute(sql, &params).map(drop)
}

fn insert_text(rows: usize) -> String {
    let row = |at: usize| format!("($1, ${}, ${}, ${})", 3 * at + 2, 3 * at + 3, 3 * at + 4);
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!(
        "INSERT INTO grams (org_id, gram, received_at, case_id) VALUES {}
         ON CONFLICT DO NOTHING",
        rows.join(", ")
    )
}

/// Subjects that are erased at `now` are not found any more. Asked before they are erased.
pub(crate) fn forget_subjects(
    tx: &mut Transaction<'_>,
    now: Timestamp,
    limit: i64,
) -> Result<(), Fault> {
    let due = format!(
        "SELECT c.case_id, c.received_at, t.body FROM texts t
         JOIN cases c ON c.org_id = t.org_id AND c.case_id = t.case_id AND c.subject_id = t.id
         WHERE t.org_id = $1 AND t.id IN ({})",
        texts::DUE
    );
    forget(tx, &due, now, limit)
}

/// Names that are erased at `now` are not found any more. Asked before they are erased.
pub(crate) fn forget_names(
    tx: &mut Transaction<'_>,
    now: Timestamp,
    limit: i64,
) -> Result<(), Fault> {
    let due = format!(
        "SELECT c.case_id, c.received_at, u.name FROM customers u
         JOIN cases c ON c.org_id = u.org_id AND c.customer_id = u.customer_id
         WHERE u.org_id = $1 AND u.name IS NOT NULL AND u.customer_id IN ({})",
        customers::DUE
    );
    forget(tx, &due, now, limit)
}

fn forget(tx: &mut Transaction<'_>, due: &str, now: Timestamp, limit: i64) -> Result<(), Fault> {
    let org = tx.org();
    let forgotten = tx.query(due, &[org.into(), now.into(), limit.into()], |row| {
        Ok((CaseId(row.uuid(0)?), row.at(1)?, row.string(2)?))
    })?;
    for (case_id, received_at, words) in forgotten {
        for gram in grams(&words) {
            tx.execute(
                "DELETE FROM grams
                 WHERE org_id = $1 AND gram = $2 AND received_at = $3 AND case_id = $4",
                &[
                    org.into(),
                    (&gram).into(),
                    received_at.into(),
                    (&case_id).into(),
                ],
            )?;
        }
    }
    Ok(())
}

/// The newest cases whose subject or customer's name holds all the words, at most `limit` (1 to 100).
pub fn find(
    reader: &mut Reader<'_>,
    may: &MayList,
    words: &str,
    limit: usize,
) -> Result<Vec<Line>, Fault> {
    let wanted: Vec<String> = grams(words).into_iter().collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let candidates = candidates(reader, may, &wanted)?;
    let mut lines = Vec::new();
    for ids in candidates.chunks(line::MOST) {
        lines.extend(
            line::all(reader, ids)?
                .into_iter()
                .filter(|line| holds(line, words)),
        );
    }
    lines.truncate(limit.clamp(1, line::MOST));
    Ok(lines)
}

/// Cases that have every gram, newest first.
fn candidates(
    reader: &mut Reader<'_>,
    may: &MayList,
    wanted: &[String],
) -> Result<Vec<CaseId>, Fault> {
    let (org, staff) = (reader.org(), may.staff());
    let mut params: Vec<Value<'_>> = vec![org.into(), (&staff).into(), CANDIDATES.into()];
    params.extend(wanted.iter().map(Value::from));
    let first = params.len() + 1 - wanted.len();
    let others: Vec<String> = (first + 1..first + wanted.len())
        .map(|place| {
            format!(
                "AND EXISTS (SELECT 1 FROM grams o WHERE o.org_id = g.org_id AND o.gram = ${place}
                   AND o.received_at = g.received_at AND o.case_id = g.case_id)"
            )
        })
        .collect();
    let scope = match may.departments() {
        None => String::new(),
        Some(departments) => {
            let from = params.len() + 1;
            params.extend(departments.iter().map(Value::from));
            let places: Vec<String> = (from..from + departments.len())
                .map(|place| format!("${place}"))
                .collect();
            let theirs = if places.is_empty() {
                String::new()
            } else {
                format!("c.department_id IN ({}) OR ", places.join(", "))
            };
            format!("AND ({theirs}c.owner_id = $2 OR c.offered_to = $2)")
        }
    };
    let sql = format!(
        "SELECT g.case_id FROM grams g JOIN cases c ON c.org_id = g.org_id AND c.case_id = g.case_id
         WHERE g.org_id = $1 AND g.gram = ${first} {} {scope}
           AND NOT EXISTS (SELECT 1 FROM complained_of x
             WHERE x.org_id = c.org_id AND x.staff_id = $2 AND x.case_id = c.case_id)
         ORDER BY g.received_at DESC LIMIT $3",
        others.join(" ")
    );
    reader.query(&sql, &params, |row| Ok(CaseId(row.uuid(0)?)))
}

fn holds(line: &Line, words: &str) -> bool {
    let text = format!(
        "{} {}",
        line.subject.as_deref().unwrap_or_default(),
        line.customer_name.as_deref().unwrap_or_default()
    )
    .to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// Pairs of neighbouring letters or digits within each word, in lower case.
fn grams(words: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for word in words.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
        let letters: Vec<char> = word.chars().collect();
        all.extend(
            letters
                .windows(2)
                .map(|pair| pair.iter().collect::<String>()),
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_syllables_are_one_gram_and_words_do_not_run_together() {
        let all: Vec<String> = grams("성적 정정, A4").into_iter().collect();
        assert_eq!(all, ["a4", "성적", "정정"]);
    }
}
