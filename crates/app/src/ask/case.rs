//! One case with everything a member of staff sees of it: words, timeline, files, customer and their earlier cases, what it lacks.
//! The permission is asked before anything is read out.

use std::collections::HashMap;
use std::sync::Arc;

use coach::triage::own::Own;
use domain::access::{self, Actor, StaffActor};
use domain::event::Event;
use domain::handle::case::{Case, CaseNumber, CaseState};
use domain::notes::{self, Note, Urgency};
use domain::office::Office;
use domain::people::{CaseId, FileId, TextId};
use domain::receive::intake::VoiceKind;
use domain::refusal::Refusal;
use domain::words::TextRef;
use jiff::Timestamp;
use store::files::{self, StoredFile};
use store::tables::cases;
use store::tables::customers::{self, Customer};
use store::{Fault, Reader, journal, texts};

use crate::App;
use crate::trouble::Trouble;

/// How many earlier cases of a customer are shown.
const EARLIER: i64 = 10;

/// The words of a case by their ids; an erased text is absent.
#[derive(Debug, Clone, Default)]
pub struct Texts(HashMap<TextId, String>);

impl Texts {
    pub fn of(&self, text: &TextRef) -> Option<&str> {
        self.0.get(&text.id).map(String::as_str)
    }

    pub(crate) fn read(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Self, Fault> {
        let all = texts::of_case(reader, case_id)?.into_iter();
        Ok(Self(
            all.filter_map(|text| text.body.map(|body| (text.id, body)))
                .collect(),
        ))
    }
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Moment {
    pub at: Timestamp,
    /// `staff:<id>`, `customer`, `public` or `system`.
    pub actor: String,
    pub event: Event,
    /// The version of the case after it.
    pub version: u32,
}

/// Another case of the same customer.
#[derive(Debug, Clone)]
pub struct Earlier {
    pub number: CaseNumber,
    pub kind: VoiceKind,
    pub state: CaseState,
    pub subject: Option<String>,
    pub received_at: Timestamp,
}

#[derive(Debug, Clone)]
pub struct CasePage {
    pub case: Case,
    pub texts: Texts,
    pub timeline: Vec<Moment>,
    pub files: Vec<StoredFile>,
    pub customer: Option<Customer>,
    pub earlier: Vec<Earlier>,
    pub notes: Vec<(Urgency, Note)>,
    /// What the office's decisions taught the suggestions.
    pub taught: Arc<Own>,
    pub office: Arc<Office>,
    pub now: Timestamp,
}

impl App {
    /// Errors: [`Refusal::NotThere`] for what is not theirs to see.
    pub async fn case_page(
        &self,
        staff: &StaffActor,
        number: CaseNumber,
    ) -> Result<CasePage, Trouble> {
        let (actor, office, now) = (Actor::Staff(staff.clone()), self.office(), self.now());
        let app = self.clone();
        self.read(move |reader| {
            let case = cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?;
            access::may_see(&actor, &case)?;
            let earlier = earlier(reader, &actor, &case)?;
            Ok(CasePage {
                texts: Texts::read(reader, case.id)?,
                timeline: timeline(reader, case.id)?,
                files: files::of_case(reader, case.id)?,
                customer: customers::get(reader, case.customer)?,
                earlier,
                notes: notes::lacks(&case, now, &office),
                taught: app.taught(reader)?,
                case,
                office,
                now,
            })
        })
        .await
    }

    /// A file of a case and its content.
    ///
    /// Errors: [`Refusal::NotThere`].
    pub async fn case_file(
        &self,
        staff: &StaffActor,
        number: CaseNumber,
        file: FileId,
    ) -> Result<(StoredFile, Vec<u8>), Trouble> {
        let actor = Actor::Staff(staff.clone());
        let stored = self
            .read(move |reader| {
                let case = cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?;
                access::may_see(&actor, &case)?;
                file_of(reader, &case, file)
            })
            .await?;
        self.content(stored).await
    }

    pub(crate) async fn content(
        &self,
        stored: StoredFile,
    ) -> Result<(StoredFile, Vec<u8>), Trouble> {
        let (cabinet, org) = (self.store().files(), self.org());
        tokio::task::spawn_blocking(move || {
            let content = cabinet.read(org, &stored.digest)?;
            Ok((stored, content))
        })
        .await
        .unwrap_or_else(|broken| Err(Fault::unexpected(broken).into()))
    }
}

pub(crate) fn file_of(
    reader: &mut Reader<'_>,
    case: &Case,
    file: FileId,
) -> Result<StoredFile, Trouble> {
    if !case.files.contains(&file) {
        return Err(Refusal::NotThere.into());
    }
    Ok(files::get(reader, file)?.ok_or(Refusal::NotThere)?)
}

pub(crate) fn timeline(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<Moment>, Fault> {
    let records = journal::of_case(reader, case_id)?;
    let mut version = 0;
    let moments = records.into_iter().map(|record| {
        version += 1;
        Ok(Moment {
            at: record.at,
            actor: record.actor,
            event: serde_json::from_str(&record.body)?,
            version,
        })
    });
    moments.collect()
}

fn earlier(reader: &mut Reader<'_>, actor: &Actor, case: &Case) -> Result<Vec<Earlier>, Fault> {
    let mut earlier = Vec::new();
    for other in cases::of_customer(reader, case.customer, EARLIER + 1)? {
        if other.id == case.id || access::may_see(actor, &other).is_err() {
            continue;
        }
        let subject = texts::get(reader, other.subject.id)?.and_then(|text| text.body);
        earlier.push(Earlier {
            number: other.number,
            kind: other.kind,
            state: other.state,
            subject,
            received_at: other.clock.received_at,
        });
    }
    Ok(earlier)
}
