//! The proof of a program: a bearer token (RFC 6750) with the scope that the handler names in its signature.
//! Looks at no cookie: what a browser does by itself opens nothing here.

use std::marker::PhantomData;

use app::tokens::Scope;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use domain::access::StaffActor;
use uuid::Uuid;

use super::error::WebError;
use super::session::rights_of;
use crate::state::AppState;

/// A scope as a type: `Bearer<CasesRead>` in a signature is the permission.
pub trait Wanted: Send + Sync {
    const SCOPE: Scope;
}

macro_rules! wanted {
    ($($name:ident),+) => {$(
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl Wanted for $name {
            const SCOPE: Scope = Scope::$name;
        }
    )+};
}

wanted!(
    CasesRead,
    CasesWrite,
    RepliesWrite,
    PromisesWrite,
    TokensWrite
);

/// A program that proved a token with this scope, and the member of staff on whose behalf it acts.
#[derive(Debug, Clone)]
pub struct Bearer<S> {
    pub actor: StaffActor,
    /// Tells idempotency keys of different callers apart.
    pub token_id: Uuid,
    /// All that the token is for.
    pub scopes: Vec<Scope>,
    scope: PhantomData<S>,
}

impl<S: Wanted> FromRequestParts<AppState> for Bearer<S> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let given = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let secret = given
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, secret)| secret.trim())
            .ok_or(WebError::TokenMissing)?;
        let known = state
            .app
            .recognise_token(secret)
            .await?
            .ok_or(WebError::TokenMissing)?;
        let office = state.app.office();
        let member = office
            .member(known.staff_id)
            .filter(|member| member.active)
            .ok_or(WebError::TokenMissing)?;
        if !known.scopes.contains(&S::SCOPE) {
            return Err(WebError::ScopeMissing {
                scope: S::SCOPE.as_str(),
            });
        }
        let actor = rights_of(member);
        Ok(Self {
            actor,
            token_id: known.id,
            scopes: known.scopes,
            scope: PhantomData,
        })
    }
}
