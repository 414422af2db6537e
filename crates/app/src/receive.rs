//! A voice is received: customer found or noted, number drawn, due date set, receipt made, all in one commit.
//! The secret is told once and cannot be read back.

use domain::access::Actor;
use domain::context::Context;
use domain::handle::case::CaseNumber;
use domain::handle::cause::Cause;
use domain::people::{CaseId, CustomerId, DepartmentId, Relation};
use domain::receive::channel::Channel;
use domain::receive::intake::{self, Receive, VoiceKind};
use domain::words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::tables::cases::{self, Decided};
use store::tables::customers::{self, Customer, Lookup};
use store::{Fault, Transaction};

use crate::App;
use crate::fresh;
use crate::kept::Kept;
use crate::perform::{NewFile, write_files};
use crate::request_key::{RequestKey, once};
use crate::secret::Secret;
use crate::trouble::Trouble;

/// How the customer can be reached; all empty is anonymous.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: Option<Words>,
    pub phone: Option<Words>,
    pub email: Option<Words>,
}

impl Contact {
    pub fn is_anonymous(&self) -> bool {
        self.name.is_none() && self.phone.is_none() && self.email.is_none()
    }
}

/// What somebody says, read and checked at the edge.
#[derive(Debug)]
pub struct Voice {
    pub kind: VoiceKind,
    pub channel: Channel,
    /// Taken from the first line of the text where none was given.
    pub subject: Option<Words>,
    pub text: Words,
    pub expectation: Option<Words>,
    pub happened: Option<Words>,
    pub contact: Contact,
    pub relation: Relation,
    pub causes_told: Vec<Cause>,
    pub department: DepartmentId,
    pub files: Vec<NewFile>,
}

/// What the customer leaves with.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub number: CaseNumber,
    pub secret: Secret,
    pub received_at: Timestamp,
    pub due_at: Timestamp,
}

/// What is remembered of a receipt for whoever repeats the request; the secret is not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(clippy::struct_field_names, reason = "the field's own words")]
struct Received {
    number: CaseNumber,
    received_at: Timestamp,
    due_at: Timestamp,
}

const SUBJECT_CHARACTERS: usize = 40;

impl App {
    /// Receives a voice. Under a key that was used before, the first receipt again.
    pub async fn receive(
        &self,
        actor: Actor,
        voice: Voice,
        key: Option<RequestKey>,
    ) -> Result<Receipt, Trouble> {
        let seed = match &key {
            Some(key) => key.seed(),
            None => fresh::secret().map_err(Fault::unexpected)?,
        };
        let secret = Secret::of(&seed);
        let told = secret.clone();
        let case_id = CaseId(fresh::id());
        let customer_id = CustomerId(fresh::id());
        let received = self
            .write(move |app, tx| {
                let now = app.now();
                once(tx, key.as_ref(), now, |tx| {
                    let customer = find_or_note(app, tx, customer_id, &voice, now)?;
                    app.begin(tx, &actor, voice, case_id, customer, &told, now)
                })
            })
            .await?;
        let Received {
            number,
            received_at,
            due_at,
        } = received;
        Ok(Receipt {
            number,
            secret,
            received_at,
            due_at,
        })
    }

    #[allow(clippy::too_many_arguments, reason = "each is one fact of the receipt")]
    fn begin(
        &self,
        tx: &mut Transaction<'_>,
        actor: &Actor,
        voice: Voice,
        case_id: CaseId,
        customer: CustomerId,
        secret: &Secret,
        now: Timestamp,
    ) -> Result<Received, Trouble> {
        let office = self.office();
        let number = cases::next_number(tx, office.local(now).year())?;
        let (receive, texts, files) = read(voice, case_id, number, customer, secret)?;
        let context = Context {
            now,
            actor,
            office: &office,
            seen: None,
        };
        let events = intake::receive(receive, &context)?;
        let decided = Decided {
            events: &events,
            actor: &actor.as_text(),
            at: now,
        };
        let case = cases::begin(tx, decided)?;
        texts.write(tx, case_id)?;
        write_files(tx, case_id, &files, now)?;
        crate::jobs::outbox::fill(tx, &case, &events, now)?;
        self.note_newest(now);
        Ok(Received {
            number,
            received_at: now,
            due_at: case.clock.due_at,
        })
    }
}

fn read(
    voice: Voice,
    case_id: CaseId,
    number: CaseNumber,
    customer: CustomerId,
    secret: &Secret,
) -> Result<(Receive, Kept, Vec<NewFile>), Fault> {
    let mut texts = Kept::new();
    let subject = voice
        .subject
        .unwrap_or_else(|| voice.text.as_subject(SUBJECT_CHARACTERS));
    let receive = Receive {
        case_id,
        number,
        kind: voice.kind,
        channel: voice.channel,
        customer,
        relation: voice.relation,
        internal: voice.relation.internal(),
        anonymous: voice.contact.is_anonymous(),
        subject: texts.keep(subject)?,
        text: texts.keep(voice.text)?,
        expectation: texts.keep_some(voice.expectation)?,
        happened: texts.keep_some(voice.happened)?,
        files: voice.files.iter().map(|file| file.id).collect(),
        causes_told: voice.causes_told,
        department: voice.department,
        secret_digest: secret.digest(case_id).to_hex().to_string(),
    };
    Ok((receive, texts, voice.files))
}

/// Somebody who left the same phone number or address before is the same customer.
fn find_or_note(
    app: &App,
    tx: &mut Transaction<'_>,
    fresh_id: CustomerId,
    voice: &Voice,
    now: Timestamp,
) -> Result<CustomerId, Fault> {
    let words = |words: &Option<Words>| words.as_ref().map(|words| words.as_str().to_owned());
    let (phone, email) = (words(&voice.contact.phone), words(&voice.contact.email));
    let lookup = Lookup::of(app.lookup_key(), phone.as_deref(), email.as_deref());
    if let Some(known) = customers::find(tx, &lookup)? {
        return Ok(known.id);
    }
    let customer = Customer {
        id: fresh_id,
        name: words(&voice.contact.name),
        relation: voice.relation,
        internal: voice.relation.internal(),
        phone,
        email,
    };
    customers::add(tx, &customer, &lookup, now)?;
    Ok(fresh_id)
}
