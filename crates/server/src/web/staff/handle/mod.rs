//! The case page: everything about one case, and every form with which somebody cares for it. One subject, one file:
//! what the page shows of it, and what its forms ask of the core.

pub mod approval;
pub mod at;
mod by;
mod care;
mod changes;
mod clock;
mod closing;
mod complained_of;
mod customer;
pub mod happened;
mod lacks;
pub mod names;
mod owner;
mod promises;
mod remedies;
pub mod scene;
pub mod show;
pub mod slip;
pub mod sorted;
mod supplement;
mod undelivered;
mod voice;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::StaffCase::PATTERN, show::case)
        .get(routes::CaseFile::PATTERN, voice::download)
        .post(routes::CaseAcknowledgement::PATTERN, voice::acknowledge)
        .post(routes::CaseKind::PATTERN, voice::change_kind)
        .post_files(routes::CaseAdditions::PATTERN, voice::add)
        .post(routes::CaseMemos::PATTERN, care::remember)
        .post(routes::CaseCauses::PATTERN, care::find)
        .post(routes::CaseAssessment::PATTERN, care::assess)
        .post(routes::CaseComplainedOf::PATTERN, complained_of::name)
        .post(
            routes::CaseComplainedOfPerson::PATTERN,
            complained_of::clear,
        )
        .post(routes::CaseChanges::PATTERN, changes::make)
        .post(routes::CaseChange::PATTERN, changes::judge)
        .post(routes::CasePromises::PATTERN, promises::make)
        .post(routes::CasePromise::PATTERN, promises::keep)
        .post(routes::CasePromiseDate::PATTERN, promises::put_off)
        .post(routes::CaseOwner::PATTERN, owner::take)
        .post(routes::CaseHandover::PATTERN, owner::offer)
        .post(routes::CaseHandoverAnswer::PATTERN, owner::answer)
        .post(routes::CaseRemedies::PATTERN, remedies::offer)
        .post(routes::CaseRemedy::PATTERN, remedies::finish)
        .post(routes::CaseRemedyAnswer::PATTERN, remedies::answer)
        .post(routes::CaseRemedyApproval::PATTERN, approval::decide)
        .post(routes::CaseExtension::PATTERN, clock::extend)
        .post(routes::CaseSupplement::PATTERN, supplement::request)
        .post(routes::CaseSupplementDate::PATTERN, supplement::more_time)
        .post(routes::CaseSupplementReturn::PATTERN, supplement::returned)
        .post(routes::CaseGivingBack::PATTERN, supplement::give_back)
        .post(
            routes::CaseSupplementUndelivered::PATTERN,
            undelivered::came_back,
        )
        .post(routes::CaseDeemedWithdrawal::PATTERN, undelivered::deem)
        .post(routes::CaseMerge::PATTERN, customer::merge)
        .post(routes::CaseResponse::PATTERN, customer::respond)
        .post(routes::CaseWithdrawal::PATTERN, customer::withdraw)
        .post(routes::CaseClosure::PATTERN, closing::close)
        .post(routes::CaseReopening::PATTERN, closing::reopen)
        .post(routes::CaseTransfer::PATTERN, closing::transfer)
}
