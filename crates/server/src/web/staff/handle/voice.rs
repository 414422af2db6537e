//! What came in, as it was told: text, expectation, where and when, files, causes told. Also that it was acknowledged, of which
//! kind it is, and what the customer adds in person.

use axum::response::Response;
use domain::access::Right;
use domain::command::Command;
use domain::handle::memo;
use domain::people::FileId;
use domain::receive::intake::{Command as Ask, VoiceKind};
use store::files::StoredFile;

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use super::sorted::{self, Sorted};
use crate::routes::{CaseAcknowledgement, CaseAdditions, CaseFile, CaseKind, Link};
use crate::web::choice::{self, Choice};
use crate::web::error::{Answer, WebError};
use crate::web::file;
use crate::web::form::{Form, Upload};
use crate::web::would::any_words;

pub struct Voice {
    pub text: String,
    pub sorted: Sorted,
    pub expectation: Option<String>,
    pub happened: Option<String>,
    pub files: Vec<Attached>,
    pub acknowledge: Option<Slip>,
    pub kind: Option<Slip>,
    pub kinds: Vec<Choice>,
    pub add: Option<Slip>,
}

pub struct Attached {
    /// None: erased.
    pub href: Option<Link>,
    pub icon: &'static str,
    pub name: String,
    pub size: String,
}

pub fn panel(scene: &mut Scene<'_>) -> Voice {
    let (t, number) = (scene.t, scene.number());
    let case = scene.case().clone();
    let acknowledges = scene.would(Command::Intake(Ask::Acknowledge)).is_ok();
    let binds = scene.is_open() && scene.may(Right::Answer);
    let words = |text: &Option<_>| text.as_ref().map(|text| scene.words(text));
    let (expectation, happened) = (words(&case.expectation), words(&case.happened));
    let near = [("kind", case.kind.as_str())];
    let kind = |kind: VoiceKind| choice::said(t, "kind", kind.as_str());
    let (text, files) = (any_words(), Vec::new());
    let adds = Command::Memo(memo::Command::CustomerAdds { text, files });
    let hears = scene.would(adds).is_ok();
    Voice {
        text: scene.words(&case.text),
        sorted: sorted::panel(scene),
        expectation,
        happened,
        files: (scene.found.files.iter())
            .map(|file| attached(scene, file))
            .collect(),
        acknowledge: scene.slip_if(
            acknowledges,
            "acknowledgement",
            CaseAcknowledgement::to(number),
        ),
        kind: binds.then(|| {
            scene
                .slips
                .slip_holding("kind", CaseKind::to(number), &near)
        }),
        kinds: VoiceKind::ALL.map(kind).into(),
        add: scene.slip_if(hears, "addition", CaseAdditions::to(number)),
    }
}

fn attached(scene: &Scene<'_>, file: &StoredFile) -> Attached {
    let kept = file.erased_at.is_none();
    Attached {
        href: kept.then(|| CaseFile::to(scene.number(), file.id)),
        icon: if file.media_type.starts_with("image/") {
            "photo"
        } else {
            "file"
        },
        name: if kept {
            file.name.clone()
        } else {
            scene.t.say("erased").to_string()
        },
        size: size(file.bytes),
    }
}

/// In kilobytes or megabytes, as people read it.
fn size(bytes: i64) -> String {
    match bytes {
        ..1_000_000 => format!("{} kB", (bytes + 999) / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// `POST …/acknowledgement`: the customer was told that we have it.
pub async fn acknowledge(at: AtCase, form: Form) -> Answer {
    let command = Command::Intake(Ask::Acknowledge);
    at.asking("acknowledgement", form)
        .does(command, "acknowledged")
        .await
}

/// `POST …/kind`
pub async fn change_kind(at: AtCase, mut form: Form) -> Answer {
    let Some(to) = form.choice("kind", VoiceKind::parse) else {
        return at.again("kind", form).await;
    };
    let command = Command::Intake(Ask::ChangeKind { to });
    at.asking("kind", form).does(command, "kind-changed").await
}

/// `POST …/additions`: words and documents that the customer brings.
pub async fn add(at: AtCase, mut upload: Upload) -> Answer {
    let files = upload.keep_files(&at.state.app, "files", true).await?;
    let mut form = upload.into_form()?;
    let text = form.text("text");
    let (Some(text), true) = (text, form.problems().is_empty()) else {
        return at.again("addition", form).await;
    };
    let mut asking = at.asking("addition", form);
    let text = asking.keep(text)?;
    let ids = files.iter().map(|file| file.id).collect();
    asking.files = files;
    let command = Command::Memo(memo::Command::CustomerAdds { text, files: ids });
    asking.does(command, "added").await
}

/// `GET …/files/{file}`
pub async fn download(at: AtCase) -> Result<Response, WebError> {
    let id: FileId = at.part("file")?;
    let (stored, content) = at.state.app.case_file(at.staff(), at.number, id).await?;
    Ok(file::download(&stored.name, &stored.media_type, content))
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_said_shortly() {
        for (bytes, said) in [
            (0, "0 kB"),
            (1, "1 kB"),
            (999_999, "1000 kB"),
            (2_140_000, "2.1 MB"),
            (20_971_520, "20.9 MB"),
        ] {
            assert_eq!(size(bytes), said);
        }
    }
}
