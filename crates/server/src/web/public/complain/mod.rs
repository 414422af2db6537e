//! Say it: the form with which everything begins, and the receipt it leads to.
//! The receipt's secret travels in a cookie that scripts cannot read, never in an address.

mod receipt;
mod say;
pub mod voice;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::SayIt::PATTERN, say::ask)
        .post_files(routes::Complaints::PATTERN, say::hear)
        .get(routes::Receipt::PATTERN, receipt::show_receipt)
}
