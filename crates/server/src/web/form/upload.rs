//! A form with files. Its words and its origin come first; no file is read before the form is proven to be ours.
//! Holds no file in memory.

use std::sync::Arc;

use app::App;
use app::files::{FileProblem, LARGEST, MOST};
use app::perform::NewFile;
use axum::body::Bytes;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::HeaderMap;

use super::{FieldProblem, Form, Unverified};
use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::visit::Visit;

/// All words of a form together, in bytes.
const MOST_WORDS: usize = 4 * 1024 * 1024;

/// So much of a file is held in memory, in bytes.
const AT_ONCE: usize = 256 * 1024;

/// A form whose files are still to be taken, with [`Upload::keep_files`].
pub struct Upload {
    multipart: Multipart,
    headers: HeaderMap,
    visit: Arc<Visit>,
    values: Vec<(String, String)>,
    words: usize,
    problems: Vec<(&'static str, FieldProblem)>,
}

impl FromRequest<AppState> for Upload {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, WebError> {
        let (mut parts, body) = request.into_parts();
        let visit = Arc::<Visit>::from_request_parts(&mut parts, state).await?;
        let headers = parts.headers.clone();
        let request = Request::from_parts(parts, body);
        let multipart = Multipart::from_request(request, state)
            .await
            .map_err(|_| WebError::WrongType)?;
        Ok(Self {
            multipart,
            headers,
            visit,
            values: Vec::new(),
            words: 0,
            problems: Vec::new(),
        })
    }
}

impl Upload {
    /// Keeps all files of the field `field`; those that cannot be taken are named in the form's problems and passed over.
    /// With `may` false nothing is stored: files are passed over and asked for again.
    ///
    /// Errors: [`WebError::Stale`] if a file comes before proof that the form is ours; [`WebError::TooLarge`],
    /// [`WebError::Unreadable`], or a connection that was lost.
    pub async fn keep_files(
        &mut self,
        app: &App,
        field: &'static str,
        may: bool,
    ) -> Result<Vec<NewFile>, WebError> {
        let (mut kept, mut came) = (Vec::new(), 0);
        while let Some(part) = next_part(&mut self.multipart).await? {
            let name = part.name().unwrap_or_default().to_owned();
            let Some(file_name) = part.file_name().map(str::to_owned) else {
                hear(&mut self.values, &mut self.words, name, part).await?;
                continue;
            };
            Unverified::from_pairs(self.values.clone())?.verify(&self.headers, &self.visit)?;
            // A browser sends a part without a name for a field where no file was chosen.
            if name != field || file_name.is_empty() {
                continue;
            }
            came += 1;
            let taken = if !may {
                Err(FieldProblem::ChooseAgain)
            } else if came > MOST {
                Err(FieldProblem::TooManyFiles { most: MOST })
            } else {
                keep(app, &file_name, part).await?
            };
            match taken {
                Ok(file) => kept.push(file),
                Err(problem) => self.refuse(field, problem),
            }
        }
        Ok(kept)
    }

    /// The same is said once.
    fn refuse(&mut self, field: &'static str, problem: FieldProblem) {
        if !self.problems.iter().any(|(_, said)| *said == problem) {
            self.problems.push((field, problem));
        }
    }

    /// Whose form it is.
    pub fn visitor(&self) -> &str {
        &self.visit.visitor
    }

    /// The words of the form, when all files were taken.
    /// Errors: [`WebError::Stale`].
    pub fn into_form(self) -> Result<Form, WebError> {
        let mut form = Unverified::from_pairs(self.values)?.verify(&self.headers, &self.visit)?;
        form.problems = self.problems;
        Ok(form)
    }
}

/// Words of the form; `so_far` counts their bytes.
async fn hear(
    values: &mut Vec<(String, String)>,
    so_far: &mut usize,
    name: String,
    mut part: Field<'_>,
) -> Result<(), WebError> {
    let mut value = Vec::new();
    while let Some(piece) = next_piece(&mut part).await? {
        value.extend_from_slice(&piece);
        if *so_far + name.len() + value.len() > MOST_WORDS {
            return Err(WebError::TooLarge);
        }
    }
    *so_far += name.len() + value.len();
    let value = String::from_utf8(value).map_err(|_| WebError::Unreadable)?;
    values.push((name, value));
    Ok(())
}

/// Keeps one file, on disk as it comes. What the rest of it would be is passed over by the next part.
async fn keep(
    app: &App,
    name: &str,
    mut part: Field<'_>,
) -> Result<Result<NewFile, FieldProblem>, WebError> {
    let mut coming = match app.file_comes().await {
        Ok(coming) => coming,
        Err(trouble) => return FieldProblem::beside(trouble.into()).map(Err),
    };
    let mut pieces = Vec::new();
    loop {
        let piece = next_piece(&mut part).await?;
        pieces.extend_from_slice(piece.as_deref().unwrap_or_default());
        if coming.bytes() + pieces.len() as u64 > LARGEST as u64 {
            return Ok(Err(FieldProblem::File(FileProblem::TooLarge)));
        }
        if piece.is_none() || pieces.len() >= AT_ONCE {
            coming = match coming.take(std::mem::take(&mut pieces)).await {
                Ok(coming) => coming,
                Err(trouble) => return FieldProblem::beside(trouble.into()).map(Err),
            };
        }
        if piece.is_none() {
            break;
        }
    }
    match coming.keep(name).await {
        Ok(kept) => Ok(kept.map_err(FieldProblem::File)),
        Err(trouble) => FieldProblem::beside(trouble.into()).map(Err),
    }
}

async fn next_part(multipart: &mut Multipart) -> Result<Option<Field<'_>>, WebError> {
    let part = multipart.next_field().await;
    part.map_err(|error| WebError::reading(error.status()))
}

async fn next_piece(part: &mut Field<'_>) -> Result<Option<Bytes>, WebError> {
    let piece = part.chunk().await;
    piece.map_err(|error| WebError::reading(error.status()))
}
