//! The coach's rules for who works here: each with its page, and for administrators and planners how often it found
//! something, what became of that, and how this office sets it up. Figures are per rule, never by person.

mod change;
mod list;
mod page;
mod shown;

use crate::routes;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::CoachRules::PATTERN, list::list)
        .get(routes::CoachRule::PATTERN, page::open)
        .post(routes::CoachRuleStrength::PATTERN, change::strength)
        .post(routes::CoachRulePhrases::PATTERN, change::add)
        .post(routes::CoachRulePhrase::PATTERN, change::withdraw)
}
