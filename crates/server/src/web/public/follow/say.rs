//! What the customer says to their case: I agree, I do not and why, something more, I take it back, how it was.
//! Each is one command; what was typed comes back with an error.

use app::kept::{self, Kept};
use app::perform::{Act, NewFile};
use app::request_key::RequestKey;
use app::trouble::Trouble;
use axum::extract::State;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::{closure, memo};
use domain::measure::answer::Comparison;
use domain::reply::letter::Respond;

use super::door::Follower;
use super::show;
use crate::routes::FollowCase;
use crate::state::AppState;
use crate::web::error::Answer;
use crate::web::flash;
use crate::web::form::Upload;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::Page;
use crate::web::public::attached::{self, Attached};

pub async fn agree(
    State(state): State<AppState>,
    follower: Follower,
    page: Page,
    form: Form,
) -> Answer {
    let command = Command::Respond(Respond::Agree);
    done(
        &state,
        follower,
        page,
        form,
        "agree",
        Said::new(command, "follow-agreed"),
    )
    .await
}

pub async fn refuse(
    State(state): State<AppState>,
    follower: Follower,
    page: Page,
    mut form: Form,
) -> Answer {
    let Some(why) = form.text("why") else {
        return show::again(&state, follower, page, form, &[]).await;
    };
    let mut texts = Kept::new();
    let why = texts.keep(kept::as_heard(why)).map_err(Trouble::from)?;
    let said = Said::new(Command::Respond(Respond::Refuse { why }), "follow-refused");
    done(&state, follower, page, form, "why", said.with(texts)).await
}

pub async fn add(
    State(state): State<AppState>,
    follower: Follower,
    page: Page,
    upload: Upload,
) -> Answer {
    let Attached { mut form, files } = attached::read(&state, upload, true).await?;
    let text = form.text("text");
    let (Some(text), true) = (text, form.problems().is_empty()) else {
        return show::again(&state, follower, page, form, &files).await;
    };
    let mut texts = Kept::new();
    let text = texts.keep(kept::as_heard(text)).map_err(Trouble::from)?;
    let ids = files.iter().map(|file| file.id).collect();
    let command = Command::Memo(memo::Command::CustomerAdds { text, files: ids });
    let flash = if texts.hides() {
        "follow-added-hidden"
    } else {
        "follow-added"
    };
    let said = Said {
        files,
        ..Said::new(command, flash)
    };
    done(&state, follower, page, form, "text", said.with(texts)).await
}

pub async fn withdraw(
    State(state): State<AppState>,
    follower: Follower,
    page: Page,
    mut form: Form,
) -> Answer {
    let Some(why) = form.text_if_any("withdrawal") else {
        return show::again(&state, follower, page, form, &[]).await;
    };
    let mut texts = Kept::new();
    let why = texts.keep_some(why).map_err(Trouble::from)?;
    let command = Command::Closure(closure::Command::Withdraw { why });
    let said = Said::new(command, "follow-withdrawn").with(texts);
    done(&state, follower, page, form, "withdrawal", said).await
}

pub async fn compare(
    State(state): State<AppState>,
    follower: Follower,
    page: Page,
    mut form: Form,
) -> Answer {
    let Some(comparison) = form.choice("compared", Comparison::parse) else {
        return show::again(&state, follower, page, form, &[]).await;
    };
    let said = Said::new(Command::Answer(comparison), "follow-compared");
    done(&state, follower, page, form, "compared", said).await
}

struct Said {
    command: Command,
    texts: Kept,
    files: Vec<NewFile>,
    /// What is said on the next page.
    flash: &'static str,
}

impl Said {
    fn new(command: Command, flash: &'static str) -> Self {
        Self {
            command,
            texts: Kept::new(),
            files: Vec::new(),
            flash,
        }
    }

    fn with(self, texts: Kept) -> Self {
        Self { texts, ..self }
    }
}

async fn done(
    state: &AppState,
    follower: Follower,
    page: Page,
    mut form: Form,
    field: &'static str,
    said: Said,
) -> Answer {
    let number = follower.may.number();
    let scope = format!("follow {number}");
    let kept = said.files.clone();
    let act = Act {
        actor: Actor::Customer,
        number,
        seen: None,
        key: Some(RequestKey::new(
            &scope,
            &form.once().to_string(),
            &form.digest(),
        )),
        texts: said.texts,
        files: said.files,
        command: said.command,
    };
    match state.app.perform(act).await {
        Ok(_) => Ok(flash::see_other(state, &FollowCase::to(number), said.flash)),
        Err(trouble) => {
            let problem = FieldProblem::beside(trouble.into())?;
            form.refuse(field, problem);
            show::again(state, follower, page, form, &kept).await
        }
    }
}
