//! A form with files. Its words and its origin come first; no file is read before the form is proven to be ours.
//! Holds one file in memory at a time.

use std::sync::Arc;

use app::files::{FileProblem, LARGEST, MOST};
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::HeaderMap;

use super::{FieldProblem, Form, Unverified};
use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::visit::Visit;

/// All words of a form together, in bytes.
const MOST_WORDS: usize = 4 * 1024 * 1024;

/// A form whose files are still to be taken, one after the other, with [`Upload::next_file`].
pub struct Upload {
    multipart: Multipart,
    headers: HeaderMap,
    visit: Arc<Visit>,
    values: Vec<(String, String)>,
    words: usize,
    problems: Vec<(&'static str, FieldProblem)>,
    files: usize,
}

/// One file, whole.
pub struct UploadedFile {
    pub name: String,
    pub content: Vec<u8>,
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
            files: 0,
        })
    }
}

impl Upload {
    /// The next file of the field `field`; files that are too large or too many are named in the form's problems and passed over.
    ///
    /// Errors: [`WebError::Stale`] if a file comes before proof that the form is ours; [`WebError::TooLarge`],
    /// [`WebError::Unreadable`], or a connection that was lost.
    pub async fn next_file(
        &mut self,
        field: &'static str,
    ) -> Result<Option<UploadedFile>, WebError> {
        loop {
            let Some(mut part) = self
                .multipart
                .next_field()
                .await
                .map_err(|e| WebError::reading(e.status()))?
            else {
                return Ok(None);
            };
            let name = part.name().unwrap_or_default().to_owned();
            let Some(file_name) = part.file_name().map(str::to_owned) else {
                let value = read(&mut part, MOST_WORDS.saturating_sub(self.words)).await?;
                let value = value.ok_or(WebError::TooLarge)?;
                self.words += name.len() + value.len();
                let value = String::from_utf8(value).map_err(|_| WebError::Unreadable)?;
                self.values.push((name, value));
                continue;
            };
            Unverified::from_pairs(self.values.clone())?.verify(&self.headers, &self.visit)?;
            // A browser sends a part without a name for a field where no file was chosen.
            if name != field || file_name.is_empty() {
                continue;
            }
            self.files += 1;
            let content = read(&mut part, LARGEST).await?;
            let problem = match content {
                Some(content) if self.files <= MOST => {
                    return Ok(Some(UploadedFile {
                        name: file_name,
                        content,
                    }));
                }
                Some(_) => FieldProblem::TooManyFiles { most: MOST },
                None => FieldProblem::File(FileProblem::TooLarge),
            };
            if self
                .problems
                .last()
                .is_none_or(|(_, last)| *last != problem)
            {
                self.problems.push((field, problem));
            }
        }
    }

    /// The words of the form, when all files were taken.
    /// Errors: [`WebError::Stale`].
    pub fn into_form(self) -> Result<Form, WebError> {
        let mut form = Unverified::from_pairs(self.values)?.verify(&self.headers, &self.visit)?;
        form.problems = self.problems;
        Ok(form)
    }
}

/// A part's content; none if it is longer than `most`, read to its end all the same so that the form can come back.
async fn read(part: &mut Field<'_>, most: usize) -> Result<Option<Vec<u8>>, WebError> {
    let mut content = Some(Vec::new());
    while let Some(piece) = part
        .chunk()
        .await
        .map_err(|error| WebError::reading(error.status()))?
    {
        content = content.filter(|content| content.len() + piece.len() <= most);
        if let Some(content) = &mut content {
            content.extend_from_slice(&piece);
        }
    }
    Ok(content)
}
