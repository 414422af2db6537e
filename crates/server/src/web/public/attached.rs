//! Photos and documents that come with a customer's form: kept at once, and named again in a form that goes back.
//! What cannot be kept is said beside its field; it never costs the words.

use app::files::MOST;
use app::perform::NewFile;

use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::form::{FieldProblem, Form, Upload, UploadedFile};

/// A form with all its files, those of an earlier try included.
pub struct Attached {
    pub form: Form,
    pub files: Vec<NewFile>,
}

/// Reads all of it. With `keep` false nothing is stored: files are passed over and asked for again.
pub async fn read(state: &AppState, mut upload: Upload, keep: bool) -> Result<Attached, WebError> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    while let Some(file) = upload.next_file("files").await? {
        let kept = if keep {
            keep_file(state, file).await?
        } else {
            Err(FieldProblem::ChooseAgain)
        };
        match kept {
            Ok(file) => files.push(file),
            Err(problem) if problems.contains(&problem) => {}
            Err(problem) => problems.push(problem),
        }
    }
    let mut form = upload.into_form()?;
    let earlier: Vec<String> = form.values("kept").map(str::to_owned).collect();
    files.extend(state.app.kept_files(&earlier).await?);
    if files.len() > MOST {
        problems.push(FieldProblem::TooManyFiles { most: MOST });
    }
    for problem in problems {
        form.refuse("files", problem);
    }
    Ok(Attached { form, files })
}

async fn keep_file(
    state: &AppState,
    file: UploadedFile,
) -> Result<Result<NewFile, FieldProblem>, WebError> {
    match state.app.keep_file(&file.name, file.content).await {
        Ok(kept) => Ok(kept.map_err(FieldProblem::File)),
        Err(trouble) => FieldProblem::beside(trouble.into()).map(Err),
    }
}

/// For the ticks `kept` of a form that goes back: how each file is named, and what it is called.
pub fn references(files: &[NewFile]) -> Vec<(String, String)> {
    let named = files.iter().map(|file| {
        let digest = blake3::Hash::from(file.digest).to_hex();
        (format!("{digest}/{}", file.name), file.name.clone())
    });
    named.collect()
}
