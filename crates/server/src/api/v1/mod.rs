//! API v1: cases, replies, promises, memos and tokens as JSON; errors are problems (RFC 9457).
//! Reads, asks permission, calls one command or query, renders; holds no rule of its own.

mod body;
pub mod cases;
pub mod document;
mod fields;
mod key;
mod names;
mod people;
mod problem;
mod tokens;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::ApiDocument::PATTERN, document::show)
        .get(routes::ApiCases::PATTERN, cases::list::list)
        .post(routes::ApiCases::PATTERN, cases::receive::receive)
        .get(routes::ApiCase::PATTERN, cases::show::show)
        .post(routes::ApiReplies::PATTERN, cases::replies::send)
        .post(routes::ApiPromises::PATTERN, cases::promises::make)
        .patch(routes::ApiPromise::PATTERN, cases::promises::change)
        .post(routes::ApiMemos::PATTERN, cases::memos::add)
        .get(routes::ApiTokens::PATTERN, tokens::list)
        .post(routes::ApiTokens::PATTERN, tokens::issue)
        .delete(routes::ApiToken::PATTERN, tokens::revoke)
}
