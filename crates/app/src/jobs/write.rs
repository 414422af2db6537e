//! From an item of the outbox to a mail: its case, customer and words are looked up, and put into the letter.
//! Who was erased in the meantime has no address any more, and so gets no letter. Sends nothing.

use domain::handle::case::Case;
use domain::office::Office;
use domain::people::TextId;
use domain::reply::letter::{LetterKind, Route};
use jiff::Timestamp;
use mail::outbound::Party;
use mail::{Around, Language, Letter, Message, Outgoing};
use store::outbox::Item;
use store::tables::{cases, customers};
use store::{Fault, Reader, texts};
use uuid::Uuid;

use crate::jobs::outbox::ToTell;
use crate::trouble::Trouble;

/// Why there is no letter; for the operator, and never in words of the case.
#[derive(Debug)]
pub(crate) enum Unwritten {
    Trouble(Trouble),
    Never(&'static str),
}

impl From<Fault> for Unwritten {
    fn from(fault: Fault) -> Self {
        Self::Trouble(fault.into())
    }
}

/// All that a letter needs from the record.
pub(crate) struct Facts {
    id: Uuid,
    to_tell: ToTell,
    case: Case,
    language: Language,
    customer: Option<String>,
    address: String,
    /// What the letter is about, in the words of the office.
    text: String,
    /// The reasons of a refusal, or the agency that has it now.
    second: Option<String>,
}

pub(crate) fn gather(reader: &mut Reader<'_>, item: &Item) -> Result<Facts, Unwritten> {
    let to_tell: ToTell = serde_json::from_str(&item.body)
        .map_err(|_| Unwritten::Never("it is of an unknown kind"))?;
    let case = match item.case_id {
        Some(case_id) => cases::load(reader, case_id)?,
        None => None,
    };
    let case = case.ok_or(Unwritten::Never("its case is not there"))?;
    let customer = customers::get(reader, case.customer)?;
    let (customer, address) = customer
        .and_then(|customer| Some((customer.name, customer.email?)))
        .ok_or(Unwritten::Never("the customer has no address any more"))?;
    let told = texts::get(reader, case.text.id)?.and_then(|text| text.body);
    let (text, second) = words(reader, &to_tell, &case)?;
    Ok(Facts {
        id: item.id,
        to_tell,
        case,
        language: Language::of(told.as_deref().unwrap_or_default()),
        customer,
        address,
        text,
        second,
    })
}

fn words(
    reader: &mut Reader<'_>,
    to_tell: &ToTell,
    case: &Case,
) -> Result<(String, Option<String>), Unwritten> {
    let mut read = |id: TextId| -> Result<String, Unwritten> {
        let text = texts::get(reader, id)?.and_then(|text| text.body);
        text.ok_or(Unwritten::Never("its words were erased"))
    };
    Ok(match to_tell {
        ToTell::Receipt { .. } | ToTell::MoreTime { .. } => (String::new(), None),
        ToTell::Letter { .. } => {
            let letter = to_tell.letter_of(case);
            let letter = letter.ok_or(Unwritten::Never("its letter is not there"))?;
            let refusal = letter.decision.as_ref().and_then(|d| d.refusal());
            let reasons = refusal.map(|(reasons, _)| read(reasons.id)).transpose()?;
            (read(letter.text.id)?, reasons)
        }
        ToTell::Extension { notice, .. } => (read(*notice)?, None),
        ToTell::Supplement { what, .. } => (read(*what)?, None),
        ToTell::GivingBack { reason } | ToTell::DeemedWithdrawal { reason } => {
            (read(*reason)?, None)
        }
        ToTell::Transfer { agency, reason } => (read(*reason)?, Some(read(*agency)?)),
    })
}

impl Facts {
    /// Errors: where it is not known who would write, or an address is none.
    pub(crate) fn compose(
        &self,
        office: &Office,
        follow_url: Option<&str>,
        now: Timestamp,
    ) -> Result<Message, Unwritten> {
        let department = office
            .department(self.case.department)
            .ok_or(Unwritten::Never("its department is not known"))?;
        let handler = office
            .member(self.case.owner)
            .ok_or(Unwritten::Never("who is in charge is not known"))?;
        let around = Around {
            language: self.language,
            number: self.case.number,
            customer: self.customer.as_deref(),
            office: self.named(&office.name, &office.name_en),
            department: self.named(&department.name, &department.name_en),
            handler: self.named(&handler.name, &handler.name_en),
            phone: &handler.phone,
            follow_url,
        };
        let letter = self.letter(office).render(&around);
        let from = format!("{} {}", around.office, around.department);
        let outgoing = Outgoing {
            id: self.id,
            case_id: self.case.id,
            at: now,
            from: Party {
                name: Some(&from),
                address: &department.email,
            },
            to: Party {
                name: self.customer.as_deref(),
                address: &self.address,
            },
            language: self.language,
            letter: &letter,
        };
        outgoing
            .build()
            .map_err(|why| Unwritten::Never(why.as_str()))
    }

    fn named<'a>(&self, korean: &'a str, english: &'a str) -> &'a str {
        match self.language {
            Language::English if !english.is_empty() => english,
            _ => korean,
        }
    }

    fn letter(&self, office: &Office) -> Letter<'_> {
        let text = self.text.as_str();
        let second = self.second.as_deref();
        match self.to_tell {
            ToTell::Receipt { due_at } => Letter::Receipt {
                due_at: office.local(due_at),
            },
            ToTell::Letter { .. } => self.of_staff(text, second),
            ToTell::Extension { due_at, .. } => Letter::Extension {
                notice: text,
                due_at: office.local(due_at),
            },
            ToTell::Supplement { by_on, .. } => Letter::Supplement { what: text, by_on },
            ToTell::MoreTime { by_on } => Letter::MoreTime { by_on },
            ToTell::GivingBack { .. } => Letter::GivingBack { reason: text },
            ToTell::DeemedWithdrawal { .. } => Letter::DeemedWithdrawal { reason: text },
            ToTell::Transfer { .. } => Letter::Transfer {
                agency: second.unwrap_or_default(),
                reason: text,
            },
        }
    }

    fn of_staff<'a>(&'a self, text: &'a str, reasons: Option<&'a str>) -> Letter<'a> {
        let letter = self.to_tell.letter_of(&self.case);
        let routes = letter
            .and_then(|letter| letter.decision.as_ref()?.refusal())
            .map_or(&[] as &[Route], |(_, routes)| routes);
        match letter.map(|letter| letter.kind) {
            Some(LetterKind::Acknowledgement) => Letter::Acknowledgement { text },
            Some(LetterKind::Answer) => Letter::Answer {
                text,
                refusal: reasons.map(|reasons| (reasons, routes)),
            },
            Some(LetterKind::Progress) | None => Letter::Progress { text },
        }
    }
}
