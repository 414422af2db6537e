//! The frame of a staff page: who sits here and what waits for them. Taken by every staff page beside `Page`.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::access;
use domain::people::Role;

use super::error::WebError;
use super::page::voice;
use super::session::SignedIn;
use super::text::Text;
use super::visit::Visit;
use crate::state::AppState;

/// In every staff template's field `desk`.
#[derive(Debug, Clone)]
pub struct Desk {
    pub who: Arc<SignedIn>,
    name: String,
    approvals: Option<u64>,
}

impl Desk {
    /// Their name in the language of the page.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// For a page that must ask nobody: nothing is known of what waits.
    pub(super) fn in_trouble(who: Arc<SignedIn>, t: &Text) -> Self {
        Self {
            name: who.name(t).to_owned(),
            approvals: who.actor.is(Role::Lead).then_some(0),
            who,
        }
    }

    /// Whether they list cases: an administrator runs the house and reads none.
    pub fn lists(&self) -> bool {
        access::may_list(&self.who.actor).is_ok()
    }

    /// Whether they hear customers at the counter or by phone.
    pub fn receives(&self) -> bool {
        access::may_receive(&self.who.actor).is_ok()
    }

    /// Whether they set up the coach's rules.
    pub fn sets_rules(&self) -> bool {
        access::may_set_rules(&self.who.actor).is_ok()
    }

    /// How many remedies wait for this person's decision; none who may not decide.
    pub fn approvals(&self) -> Option<u64> {
        self.approvals
    }
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let who = Arc::<SignedIn>::from_request_parts(parts, state).await?;
        let visit = Arc::<Visit>::from_request_parts(parts, state).await?;
        let name = who.name(&voice(&visit, state)).to_owned();
        let approvals = state.app.approvals_waiting(&who.actor).await?;
        Ok(Self {
            who,
            name,
            approvals,
        })
    }
}
