//! A voice is received: customer found or noted, number drawn, due date set, receipt made, all in one commit.
//! The secret is told once and cannot be read back.

use domain::access::Actor;
use domain::context::Context;
use domain::handle::case::CaseNumber;
use domain::handle::cause::Cause;
use domain::people::{CaseId, CustomerId, DepartmentId, FileId, Relation};
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
use crate::kept::{self, Kept};
use crate::perform::{NewFile, write_files};
use crate::request_key::{RequestKey, once};
use crate::secret::Secret;
use crate::subject;
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
    /// A number that may not be kept (registration, card) was hidden in the words.
    pub hidden: bool,
}

/// What is remembered of a receipt for whoever repeats the request; the secret is not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(clippy::struct_field_names, reason = "the field's own words")]
struct Received {
    number: CaseNumber,
    received_at: Timestamp,
    due_at: Timestamp,
}

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
        let (voice, hidden) = without_forbidden(voice);
        let heard = hear(voice, &secret, self.lookup_key())?;
        let received = self
            .write(move |app, tx| {
                let now = app.now();
                once(tx, key.as_ref(), now, |tx| {
                    heard.write(app, tx, &actor, now)
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
            hidden,
        })
    }
}

/// Before a subject is cut from the text: half a number would not be known as one.
fn without_forbidden(voice: Voice) -> (Voice, bool) {
    let mut found = false;
    let mut hide = |words: Words| {
        let hidden = kept::as_heard(words.clone());
        found |= hidden != words;
        hidden
    };
    let voice = Voice {
        subject: voice.subject.map(&mut hide),
        text: hide(voice.text),
        expectation: voice.expectation.map(&mut hide),
        happened: voice.happened.map(&mut hide),
        ..voice
    };
    (voice, found)
}

/// A voice with all that can be made of it before its turn: the writer's thread is the one that everybody waits for.
struct Heard<F> {
    /// Asks for what is only known inside the commit: number and customer.
    receive: F,
    texts: Kept,
    files: Vec<NewFile>,
    /// Who it is, if nobody is found by the lookup.
    customer: Customer,
    lookup: Lookup,
}

fn hear(
    voice: Voice,
    secret: &Secret,
    lookup_key: &[u8; 32],
) -> Result<Heard<impl FnOnce(CaseNumber, CustomerId) -> Receive + use<>>, Fault> {
    let case_id = CaseId(fresh::id());
    let anonymous = voice.contact.is_anonymous();
    let customer = new_customer(voice.contact, voice.relation);
    let lookup = Lookup::of(
        lookup_key,
        customer.phone.as_deref(),
        customer.email.as_deref(),
    );
    let mut texts = Kept::new();
    let subject = (voice.subject).unwrap_or_else(|| subject::of(&voice.text));
    let (subject, text) = (texts.keep(subject)?, texts.keep(voice.text)?);
    let expectation = texts.keep_some(voice.expectation)?;
    let happened = texts.keep_some(voice.happened)?;
    let files: Vec<FileId> = voice.files.iter().map(|file| file.id).collect();
    let secret_digest = secret.digest(case_id).to_hex().to_string();
    let receive = move |number, customer| Receive {
        case_id,
        number,
        kind: voice.kind,
        channel: voice.channel,
        customer,
        relation: voice.relation,
        internal: voice.relation.internal(),
        anonymous,
        subject,
        text,
        expectation,
        happened,
        files,
        causes_told: voice.causes_told,
        department: voice.department,
        secret_digest,
    };
    Ok(Heard {
        receive,
        texts,
        files: voice.files,
        customer,
        lookup,
    })
}

fn new_customer(contact: Contact, relation: Relation) -> Customer {
    Customer {
        id: CustomerId(fresh::id()),
        name: contact.name.map(Words::into_string),
        relation,
        internal: relation.internal(),
        phone: contact.phone.map(Words::into_string),
        email: contact.email.map(Words::into_string),
    }
}

impl<F: FnOnce(CaseNumber, CustomerId) -> Receive> Heard<F> {
    fn write(
        self,
        app: &App,
        tx: &mut Transaction<'_>,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Received, Trouble> {
        let office = app.office();
        let customer = find_or_note(tx, &self.customer, &self.lookup, now)?;
        let number = cases::next_number(tx, office.local(now).year())?;
        let context = Context {
            now,
            actor,
            office: &office,
            seen: None,
        };
        let events = intake::receive((self.receive)(number, customer), &context)?;
        let decided = Decided {
            events: &events,
            actor: &actor.as_text(),
            at: now,
        };
        let case = cases::begin(tx, decided)?;
        if case.customer != self.customer.id {
            // Known before, and wanted again for longer.
            customers::set_erase_after(tx, case.customer, None)?;
        }
        self.texts.write(tx, case.id)?;
        write_files(tx, case.id, &self.files, now)?;
        crate::jobs::outbox::fill(tx, &case, &events, now)?;
        app.note_newest(now);
        Ok(Received {
            number,
            received_at: now,
            due_at: case.clock.due_at,
        })
    }
}

/// Somebody who left the same phone number or address before is the same customer.
fn find_or_note(
    tx: &mut Transaction<'_>,
    customer: &Customer,
    lookup: &Lookup,
    now: Timestamp,
) -> Result<CustomerId, Fault> {
    if let Some(known) = customers::find(tx, lookup)? {
        return Ok(known.id);
    }
    customers::add(tx, customer, lookup, now)?;
    Ok(customer.id)
}
