//! How the office set up the coach's rules, and its own phrases: rows with who and when, each change also in the
//! journal. A phrase that was withdrawn stays, so that it can be told what was found when. Judges none of it.

use domain::people::{PhraseId, StaffId};
use domain::reply::rules::{Phrase, PhraseLanguage, Rules, RulesEvent, Setting, Strength};
use jiff::Timestamp;

use crate::engine::Row;
use crate::fault::Fault;
use crate::journal::{self, Entry};
use crate::transaction::{Reader, Transaction};

/// Everything that holds now.
pub fn rules(reader: &mut Reader<'_>) -> Result<Rules, Fault> {
    let org = reader.org();
    Ok(Rules {
        settings: reader.query(
            "SELECT rule, strength, changed_by, changed_at FROM coach_rules
             WHERE org_id = $1 ORDER BY rule",
            &[org.into()],
            setting,
        )?,
        phrases: reader.query(
            "SELECT phrase_id, rule, language, words, instead, added_by, added_at FROM coach_phrases
             WHERE org_id = $1 AND withdrawn_at IS NULL ORDER BY added_at, phrase_id",
            &[org.into()],
            phrase,
        )?,
    })
}

/// Records what was decided and brings the rows up to date. `words` go with [`RulesEvent::PhraseAdded`].
pub fn record(
    tx: &mut Transaction<'_>,
    event: &RulesEvent,
    words: Option<&Phrase>,
    by: StaffId,
    at: Timestamp,
) -> Result<(), Fault> {
    let entry = Entry {
        case_id: None,
        at,
        actor: &format!("staff:{by}"),
        kind: event.kind(),
        body: &serde_json::to_string(event)?,
    };
    journal::append(tx, &entry)?;
    match event {
        RulesEvent::RuleSet { rule, strength } => set(tx, rule, *strength, by, at),
        RulesEvent::PhraseAdded { .. } => {
            let phrase = words.ok_or_else(|| Fault::shape("a phrase without its words"))?;
            add(tx, phrase)
        }
        RulesEvent::PhraseWithdrawn { phrase } => withdraw(tx, *phrase, by, at),
    }
}

fn set(
    tx: &mut Transaction<'_>,
    rule: &str,
    strength: Strength,
    by: StaffId,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO coach_rules (org_id, rule, strength, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org_id, rule) DO UPDATE SET
           strength = excluded.strength, changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        &[
            org.into(),
            rule.into(),
            strength.as_str().into(),
            (&by).into(),
            at.into(),
        ],
    )?;
    Ok(())
}

fn add(tx: &mut Transaction<'_>, phrase: &Phrase) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO coach_phrases
           (org_id, phrase_id, rule, language, words, instead, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            org.into(),
            (&phrase.id).into(),
            (&phrase.rule).into(),
            phrase.language.as_str().into(),
            (&phrase.words).into(),
            phrase.instead.as_ref().into(),
            (&phrase.added_by).into(),
            phrase.added_at.into(),
        ],
    )?;
    Ok(())
}

fn withdraw(
    tx: &mut Transaction<'_>,
    phrase: PhraseId,
    by: StaffId,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE coach_phrases SET withdrawn_by = $1, withdrawn_at = $2
         WHERE org_id = $3 AND phrase_id = $4 AND withdrawn_at IS NULL",
        &[(&by).into(), at.into(), org.into(), (&phrase).into()],
    )?;
    Ok(())
}

fn setting(row: &Row<'_>) -> Result<Setting, Fault> {
    let strength = Strength::parse(row.text(1)?);
    Ok(Setting {
        rule: row.string(0)?,
        strength: strength.ok_or_else(|| Fault::shape("an unknown strength"))?,
        changed_by: StaffId(row.uuid(2)?),
        changed_at: row.at(3)?,
    })
}

fn phrase(row: &Row<'_>) -> Result<Phrase, Fault> {
    let language = PhraseLanguage::parse(row.text(2)?);
    Ok(Phrase {
        id: PhraseId(row.uuid(0)?),
        rule: row.string(1)?,
        language: language.ok_or_else(|| Fault::shape("an unknown language"))?,
        words: row.string(3)?,
        instead: row.text_or_null(4)?.map(str::to_owned),
        added_by: StaffId(row.uuid(5)?),
        added_at: row.at(6)?,
    })
}
