//! Photos and documents that come with a customer's form: kept at once, and named again in a form that goes back.
//! What cannot be kept is said beside its field; it never costs the words.

use app::files::MOST;
use app::perform::NewFile;

use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::form::{FieldProblem, Form, Upload};
use crate::web::page::Page;

/// A form with all its files, those of an earlier try included.
pub struct Attached {
    pub form: Form,
    pub files: Vec<NewFile>,
}

/// Reads all of it. With `keep` false nothing is stored: files are passed over and asked for again.
pub async fn read(state: &AppState, mut upload: Upload, keep: bool) -> Result<Attached, WebError> {
    let mut files = upload.keep_files(&state.app, "files", keep).await?;
    let visitor = upload.visitor().to_owned();
    let mut form = upload.into_form()?;
    let earlier: Vec<String> = form.values("kept").map(str::to_owned).collect();
    files.extend(state.app.kept_files(&visitor, &earlier).await?);
    if files.len() > MOST {
        form.refuse("files", FieldProblem::TooManyFiles { most: MOST });
    }
    Ok(Attached { form, files })
}

/// For the ticks `kept` of a form that goes back: how each file is named, and what it is called.
pub fn references(page: &Page, files: &[NewFile]) -> Vec<(String, String)> {
    let named = files
        .iter()
        .map(|file| (page.reference(file), file.name.clone()));
    named.collect()
}
