//! All rules on one page, for administrators and planners: those that find something said, those that miss something.

use app::coach_rules::RulesPage;
use askama::Template;
use axum::extract::State;
use coach::{Rule, Scope, registry};

use super::shown::{Figures, Speaks, reader};
use crate::routes::{CoachRule, Link};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::page::{Page, show};
use crate::web::text::{Sentence, Text};

#[derive(Template)]
#[template(path = "staff/coach_rules/list.html")]
struct List {
    page: Page,
    desk: Desk,
    groups: [(Sentence, Vec<Row>); 2],
}

struct Row {
    link: Link,
    title: &'static str,
    principle: &'static str,
    finds: &'static str,
    speaks: Speaks,
    /// How many phrases of the office's own it looks for.
    phrases: usize,
    figures: Figures,
}

/// `GET /staff/settings/coach`
pub async fn list(State(state): State<AppState>, page: Page, desk: Desk) -> Answer {
    let known = state.app.rules_page(&desk.who.actor).await?;
    let t = &page.t;
    let group = |key: &'static str, scope: Scope| {
        let rules = registry::all().iter().filter(|rule| rule.scope() == scope);
        (t.say(key), rules.map(|rule| row(t, rule, &known)).collect())
    };
    let groups = [
        group("rules-said", Scope::Said),
        group("rules-missing", Scope::Missing),
    ];
    show(&List { page, desk, groups })
}

fn row(t: &Text, rule: &'static Rule, known: &RulesPage) -> Row {
    let (id, decided) = (rule.id.as_str(), &known.rules.decided);
    Row {
        link: CoachRule::to(id),
        title: rule.title.get(reader(t)),
        principle: rule.principle,
        finds: rule.finds.get(reader(t)),
        speaks: Speaks::of(t, rule, decided.strength(id)),
        phrases: decided.phrases_of(id).count(),
        figures: Figures::of(t, &known.ends(rule.id)),
    }
}
