//! What became of the coach's findings, counted per rule when a letter is sent: taken, set aside and why, left.
//! Never by person, case or letter.

use std::collections::BTreeMap;

use domain::event::Event;
use domain::reply::review::Reviewed;

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// How often findings of a rule ended so: by rule and by [`domain::reply::review::Became`] as text.
pub type Counts = BTreeMap<(String, String), i64>;

/// Adds the findings of one letter.
pub(crate) fn count(tx: &mut Transaction<'_>, review: &[Reviewed]) -> Result<(), Fault> {
    let mut counts = Counts::new();
    add(&mut counts, review);
    write(tx, &counts)
}

/// All that was counted.
pub fn all(reader: &mut Reader<'_>) -> Result<Counts, Fault> {
    let org = reader.org();
    let rows = reader.query(
        "SELECT rule, became, count FROM coach_findings WHERE org_id = $1",
        &[org.into()],
        |row| Ok(((row.string(0)?, row.string(1)?), row.int(2)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// What the letters in the journal say.
pub(crate) fn of_journal(reader: &mut Reader<'_>) -> Result<Counts, Fault> {
    let (org, mut counts) = (reader.org(), Counts::new());
    reader.each(
        "SELECT body FROM journal WHERE org_id = $1 AND kind = 'letter-sent'",
        &[org.into()],
        |row| {
            if let Event::LetterSent(letter) = serde_json::from_str(row.text(0)?)? {
                add(&mut counts, &letter.review);
            }
            Ok(())
        },
    )?;
    Ok(counts)
}

/// Counts again, from the journal alone.
pub(crate) fn recount(tx: &mut Transaction<'_>) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM coach_findings WHERE org_id = $1",
        &[org.into()],
    )?;
    let counts = of_journal(tx)?;
    write(tx, &counts)
}

fn add(counts: &mut Counts, review: &[Reviewed]) {
    for reviewed in review {
        let became = reviewed.became.as_str().to_owned();
        *counts.entry((reviewed.rule.clone(), became)).or_default() += 1;
    }
}

fn write(tx: &mut Transaction<'_>, counts: &Counts) -> Result<(), Fault> {
    let org = tx.org();
    for ((rule, became), count) in counts {
        tx.execute(
            "INSERT INTO coach_findings (org_id, rule, became, count) VALUES ($1, $2, $3, $4)
             ON CONFLICT (org_id, rule, became) DO UPDATE SET count = coach_findings.count + excluded.count",
            &[org.into(), rule.into(), became.into(), (*count).into()],
        )?;
    }
    Ok(())
}
