//! The case that an address names, who stands before it, and how their form is answered: done, or back with a word beside it.
//! Decides nothing: one command goes through the app's door, and what it says is shown.

use std::collections::HashMap;
use std::sync::Arc;

use app::kept::Kept;
use app::perform::{Act, NewFile};
use app::trouble::Trouble;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use domain::access::{Actor, StaffActor};
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::office::Office;
use domain::refusal::Refusal;
use domain::words::{TextRef, Words};

use super::show;
use super::slip::Came;
use crate::routes::{Link, StaffCase, Today};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// A member of staff before one case. That they may see it is asked by whatever reads or changes it.
pub struct AtCase {
    pub state: AppState,
    pub page: Page,
    pub desk: Desk,
    pub visit: Arc<Visit>,
    pub number: CaseNumber,
    /// The numbers of promises, changes and remedies in the address.
    parts: HashMap<String, String>,
}

impl FromRequestParts<AppState> for AtCase {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let desk = Desk::from_request_parts(parts, state).await?;
        let Path(named) = Path::<HashMap<String, String>>::from_request_parts(parts, state)
            .await
            .map_err(|_| WebError::NotFound)?;
        let number = named.get("number").and_then(|number| number.parse().ok());
        Ok(Self {
            page: Page::from_request_parts(parts, state).await?,
            visit: Arc::<Visit>::from_request_parts(parts, state).await?,
            state: state.clone(),
            number: number.ok_or(WebError::NotFound)?,
            parts: named,
            desk,
        })
    }
}

impl AtCase {
    pub fn staff(&self) -> &StaffActor {
        &self.desk.who.actor
    }

    pub fn office(&self) -> Arc<Office> {
        self.state.app.office()
    }

    pub fn link(&self) -> Link {
        StaffCase::to(self.number)
    }

    /// What the address says under this name. Errors: [`WebError::NotFound`].
    pub fn part<T: std::str::FromStr>(&self, name: &str) -> Result<T, WebError> {
        let part = self.parts.get(name).and_then(|part| part.parse().ok());
        part.ok_or(WebError::NotFound)
    }

    /// The page again, with the form that came and the words beside its fields.
    pub async fn again(self, slip: impl Into<String>, form: Form) -> Answer {
        show::again(self, Came::with_problems(slip.into(), form)).await
    }

    /// Begins to ask something of the case with a form whose fields were read.
    pub fn asking(self, slip: impl Into<String>, form: Form) -> Asking {
        Asking {
            slip: slip.into(),
            form,
            texts: Kept::new(),
            files: Vec::new(),
            at: self,
        }
    }
}

/// One thing asked of the case, with the words that go into the record.
pub struct Asking {
    pub at: AtCase,
    pub form: Form,
    slip: String,
    texts: Kept,
    pub files: Vec<NewFile>,
}

impl Asking {
    /// Errors when the machine has no randomness to give.
    pub fn keep(&mut self, words: Words) -> Result<TextRef, WebError> {
        Ok(self.texts.keep(words).map_err(Trouble::from)?)
    }

    pub fn keep_some(&mut self, words: Option<Words>) -> Result<Option<TextRef>, WebError> {
        Ok(self.texts.keep_some(words).map_err(Trouble::from)?)
    }

    /// The version they had before their eyes; a form without one has seen nothing.
    pub fn seen(&self) -> u32 {
        self.form.value("seen").parse().unwrap_or(0)
    }

    /// What goes through the app's door, and what is left to answer with.
    pub fn act(self, command: Command) -> (Act, Asked) {
        let act = Act {
            actor: Actor::Staff(self.at.staff().clone()),
            number: self.at.number,
            seen: Some(self.seen()),
            key: Some(self.form.request_key(&self.at.visit)),
            texts: self.texts,
            files: self.files,
            command,
        };
        let asked = Asked {
            at: self.at,
            slip: self.slip,
            form: self.form,
        };
        (act, asked)
    }

    /// Does it and goes back to the case, which says `flash`; or the form comes back.
    pub async fn does(self, command: Command, flash: &'static str) -> Answer {
        let back = self.at.link();
        self.does_and_goes(command, flash, back).await
    }

    /// The same, and goes on to another page.
    pub async fn does_and_goes(self, command: Command, flash: &'static str, to: Link) -> Answer {
        let (act, asked) = self.act(command);
        match asked.at.state.app.perform(act).await {
            Ok(_) => Ok(flash::see_other(&asked.at.state, &to, flash)),
            Err(trouble) => asked.came_to(trouble).await,
        }
    }
}

/// What was asked, once it is under way.
pub struct Asked {
    pub at: AtCase,
    pub form: Form,
    slip: String,
}

impl Asked {
    /// A refusal brings the form back, and so does a disk that is full; what is not there, and a fault, have a page of their own.
    pub async fn came_to(self, trouble: Trouble) -> Answer {
        let (at, came) = self.refused(trouble)?;
        show::again(at, came).await
    }

    /// The form with the refusal, for the page that it goes back to.
    pub fn refused(self, trouble: Trouble) -> Result<(AtCase, Came), WebError> {
        match trouble {
            Trouble::Refused(Refusal::NotThere) => Err(WebError::NotFound),
            Trouble::Refused(refusal) => {
                Ok((self.at, Came::refused(self.slip, self.form, refusal)))
            }
            Trouble::Fault(_) => match WebError::from(trouble) {
                WebError::ReadOnly | WebError::Busy => {
                    Ok((self.at, Came::not_now(self.slip, self.form)))
                }
                fault => Err(fault),
            },
        }
    }
}

/// Where somebody goes who may no longer see the case.
pub fn desk() -> Link {
    Today::to()
}
