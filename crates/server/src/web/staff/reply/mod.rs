//! Answering: the composer with the coach beside it, its drafts, and the letter that goes out.
//! The coach shows and never rewrites; what became of each finding travels with the letter.

mod alike;
mod beside;
mod composed;
mod draft;
mod marked;
mod reading;
mod review;
mod send;
mod show;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::CaseDraft::PATTERN, draft::open)
        .post(routes::CaseDraft::PATTERN, draft::save)
        .post(routes::CaseFindings::PATTERN, draft::read)
        .post(routes::CaseLetters::PATTERN, send::send)
}
