//! Going out: here, or everywhere at once.

use std::sync::Arc;

use axum::extract::State;

use super::without_key;
use crate::routes::SignIn;
use crate::state::AppState;
use crate::web::error::Answer;
use crate::web::flash;
use crate::web::form::Form;
use crate::web::session::SignedIn;
use crate::web::visit::Visit;

/// Ends this session. Who is out already is sent to the door all the same.
pub async fn here(
    State(state): State<AppState>,
    visit: Arc<Visit>,
    _who: SignedIn,
    _form: Form,
) -> Answer {
    if let Some(key) = &visit.session {
        app::sign_in::sign_out(&state.app, key).await?;
    }
    Ok(without_key(
        flash::see_other(&state, &SignIn::to(), "signed-out"),
        &state,
    ))
}

/// Ends all sessions of this person, this one too.
pub async fn everywhere(State(state): State<AppState>, who: SignedIn, _form: Form) -> Answer {
    app::sign_in::sign_out_everywhere(&state.app, who.actor.id).await?;
    Ok(without_key(
        flash::see_other(&state, &SignIn::to(), "signed-out-everywhere"),
        &state,
    ))
}
