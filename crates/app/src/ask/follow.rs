//! What the customer sees with number and secret: every step, who is in charge, promises, letters, files.
//! A wrong number and a wrong secret are the same answer.

use std::sync::Arc;

use coach::personal::hidden;
use domain::event::Audience;
use domain::handle::case::{Case, CaseNumber};
use domain::office::Office;
use domain::people::FileId;
use domain::refusal::Refusal;
use jiff::Timestamp;
use store::files::{self, StoredFile};
use store::tables::cases;

use crate::App;
use crate::ask::case::{Moment, Texts, file_of, timeline};
use crate::secret::Secret;
use crate::trouble::Trouble;

/// Proof that number and secret belong together; only [`App::prove`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayFollow {
    number: CaseNumber,
}

impl MayFollow {
    pub fn number(&self) -> CaseNumber {
        self.number
    }
}

#[derive(Debug, Clone)]
pub struct FollowPage {
    pub case: Case,
    pub texts: Texts,
    /// Only what is for everyone.
    pub timeline: Vec<Moment>,
    pub files: Vec<StoredFile>,
    pub office: Arc<Office>,
    pub now: Timestamp,
}

impl FollowPage {
    /// Whether a number that may not be kept was hidden in what the customer first said.
    pub fn hides_numbers(&self) -> bool {
        let case = &self.case;
        let said = [
            Some(&case.text),
            case.expectation.as_ref(),
            case.happened.as_ref(),
        ];
        let mut said = said.into_iter().flatten();
        said.any(|text| self.texts.of(text).is_some_and(hidden::holds_hidden))
    }
}

impl App {
    /// Errors: [`Refusal::NotThere`].
    pub async fn prove(&self, number: CaseNumber, secret: Secret) -> Result<MayFollow, Trouble> {
        self.read(move |reader| {
            let case = cases::by_number(reader, number)?;
            // A number that does not exist costs the same comparison.
            let opened = match &case {
                Some(case) => secret.opens(case.id, &case.secret_digest),
                None => secret.opens(domain::people::CaseId(uuid::Uuid::nil()), &"0".repeat(64)),
            };
            if opened {
                Ok(MayFollow { number })
            } else {
                Err(Refusal::NotThere.into())
            }
        })
        .await
    }

    pub async fn follow_page(&self, may: MayFollow) -> Result<FollowPage, Trouble> {
        let (office, now) = (self.office(), self.now());
        self.read(move |reader| {
            let case = cases::by_number(reader, may.number)?.ok_or(Refusal::NotThere)?;
            let mut timeline = timeline(reader, case.id)?;
            timeline.retain(|moment| moment.event.audience() == Audience::Everyone);
            Ok(FollowPage {
                texts: Texts::read(reader, case.id)?,
                timeline,
                files: files::of_case(reader, case.id)?,
                case,
                office,
                now,
            })
        })
        .await
    }

    /// Errors: [`Refusal::NotThere`].
    pub async fn follow_file(
        &self,
        may: MayFollow,
        file: FileId,
    ) -> Result<(StoredFile, Vec<u8>), Trouble> {
        let stored = self
            .read(move |reader| {
                let case = cases::by_number(reader, may.number)?.ok_or(Refusal::NotThere)?;
                file_of(reader, &case, file)
            })
            .await?;
        self.content(stored).await
    }
}
