//! Follow it: every step in plain words, who is in charge, the promises, the letters; agree, refuse, add, withdraw.
//! Each request proves number and secret anew (`door`).

pub mod door;
mod happened;
mod office;
mod promised;
mod say;
mod show;
mod standing;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::Follow::PATTERN, door::ask)
        .post(routes::Follow::PATTERN, door::open)
        .get(routes::FollowCase::PATTERN, show::follow)
        .get(routes::FollowFile::PATTERN, show::file)
        .post(routes::FollowLeave::PATTERN, door::leave)
        .post(routes::FollowAgreement::PATTERN, say::agree)
        .post(routes::FollowRefusal::PATTERN, say::refuse)
        .post_files(routes::FollowAdditions::PATTERN, say::add)
        .post(routes::FollowWithdrawal::PATTERN, say::withdraw)
        .post(routes::FollowSurvey::PATTERN, say::compare)
}
