//! Who is signed in: the proof that a handler asks for by naming it among its arguments.
//! Decides nothing; what a role may do is `domain::access`.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::access::StaffActor;
use domain::people::StaffMember;

use super::error::WebError;
use super::text::Text;
use super::visit::Visit;
use crate::state::AppState;

/// A member of staff with the rights of this moment. There is no way to make one but by signing in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// For `perform`, `ask` and `domain::access`.
    pub actor: StaffActor,
    name: String,
    name_en: String,
}

impl SignedIn {
    fn of(member: &StaffMember) -> Self {
        Self {
            actor: rights_of(member),
            name: member.name.clone(),
            name_en: member.name_en.clone(),
        }
    }

    pub fn name(&self, t: &Text) -> &str {
        t.name(&self.name, &self.name_en)
    }
}

/// What a member of staff may do, as of now.
pub(super) fn rights_of(member: &StaffMember) -> StaffActor {
    StaffActor {
        id: member.id,
        roles: member.roles.clone(),
        departments: member.departments.clone(),
    }
}

/// Who holds this session key, if they still work here.
/// Errors when the store cannot be asked.
pub(super) async fn recognise(
    state: &AppState,
    key: &str,
) -> Result<Option<Arc<SignedIn>>, WebError> {
    let Some(session) = app::sign_in::recognise(&state.app, key).await? else {
        return Ok(None);
    };
    let office = state.app.office();
    let member = office
        .member(session.staff_id)
        .filter(|member| member.active);
    Ok(member.map(SignedIn::of).map(Arc::new))
}

impl FromRequestParts<AppState> for Arc<SignedIn> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let visit = Arc::<Visit>::from_request_parts(parts, state).await?;
        visit.who.clone().ok_or(WebError::SignInFirst)
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let who = Arc::<Self>::from_request_parts(parts, state).await?;
        Ok(Arc::unwrap_or_clone(who))
    }
}
