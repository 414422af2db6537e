//! A letter as the API shows it, with its words and its decision.

use app::ask::case::CasePage;
use domain::reply::letter::{Decision, Letter, Route};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::names::{DecisionName, LetterKindName, RouteName};
use crate::api::v1::people::Named;

/// What was sent to the customer.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterSent {
    /// 1, 2, 3 … within the case.
    number: u32,
    #[schema(value_type = LetterKindName)]
    kind: &'static str,
    /// The whole letter; null once it was erased.
    text: Option<String>,
    decision: Option<DecisionSent>,
    by: Named,
    #[schema(value_type = String, format = DateTime)]
    sent_at: Timestamp,
}

/// The result, and for a refusal its reasons and where the customer can go.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionSent {
    #[schema(value_type = DecisionName)]
    result: &'static str,
    reasons: Option<String>,
    #[schema(value_type = Vec<RouteName>)]
    routes: Vec<&'static str>,
}

impl LetterSent {
    pub fn of(letter: &Letter, page: &CasePage) -> Self {
        Self {
            number: letter.number,
            kind: letter.kind.as_str(),
            text: page.texts.of(&letter.text).map(str::to_owned),
            decision: letter.decision.as_ref().map(|d| DecisionSent::of(d, page)),
            by: Named::staff(&page.office, letter.by),
            sent_at: letter.sent_at,
        }
    }
}

impl DecisionSent {
    fn of(decision: &Decision, page: &CasePage) -> Self {
        let (reasons, routes) = match decision.refusal() {
            Some((reasons, routes)) => (page.texts.of(reasons).map(str::to_owned), routes),
            None => (None, &[][..]),
        };
        Self {
            result: decision.as_str(),
            reasons,
            routes: routes.iter().map(|route| Route::as_str(*route)).collect(),
        }
    }
}
