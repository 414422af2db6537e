//! The page of one rule, made from the rule itself: principle, what it finds, why it hurts, examples, limits. Everybody
//! who works here may read it; who sets the rules up finds the figures and the settings below.

use app::coach_rules::RulesPage;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use coach::{Example, Language, Rule, RuleId, Scope, Severity, Shows};
use domain::access;
use domain::reply::rules::{Phrase, PhraseLanguage, Strength};

use super::shown::{Figures, Speaks, reader};
use crate::routes::{CoachRulePhrase, CoachRulePhrases, CoachRuleStrength, CoachRules, Link};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::form::Form;
use crate::web::page::{Page, show_with};
use crate::web::text::{Sentence, Text};

#[derive(Template)]
#[template(path = "staff/coach_rules/rule.html")]
struct RulePage {
    page: Page,
    desk: Desk,
    id: &'static str,
    about: About,
    /// None: the reader does not set rules up.
    settings: Option<Settings>,
}

/// The rule's own words, in the reader's language.
struct About {
    title: &'static str,
    principle: &'static str,
    finds: &'static str,
    why: &'static str,
    advice: &'static str,
    wording: &'static str,
    limits: &'static str,
    kind: Sentence,
    examples: Vec<(Sentence, Vec<Shown>)>,
}

/// An example, cut at the words that are found in it.
struct Shown {
    lang: &'static str,
    pieces: Vec<(String, bool)>,
}

struct Settings {
    all: Link,
    speaks: Speaks,
    /// Whose last change it is, where there was one.
    changed: Option<Sentence>,
    figures: Figures,
    strength: Form,
    strengths: Vec<(&'static str, Sentence)>,
    set: Link,
    /// None for a rule about what is missing: there is nothing to look for.
    own: Option<Own>,
}

/// The office's own phrases, and the form for another.
struct Own {
    phrases: Vec<OwnPhrase>,
    languages: Vec<(&'static str, Sentence)>,
    add: Link,
    form: Form,
}

struct OwnPhrase {
    words: String,
    lang: &'static str,
    instead: Option<String>,
    added: Sentence,
    withdraw: Link,
    form: Form,
}

/// A form that came back.
pub enum Came {
    Nothing,
    Strength(Form),
    Phrase(Form),
}

/// `GET /staff/settings/coach/{rule}`
pub async fn open(
    State(state): State<AppState>,
    Path(id): Path<String>,
    page: Page,
    desk: Desk,
) -> Answer {
    shown(
        StatusCode::OK,
        &state,
        page,
        desk,
        rule(&id)?,
        Came::Nothing,
    )
    .await
}

/// Errors: no page where there is no such rule.
pub fn rule(id: &str) -> Result<&'static Rule, WebError> {
    let id: RuleId = id.parse().map_err(|_| WebError::NotFound)?;
    Ok(id.rule())
}

pub async fn shown(
    status: StatusCode,
    state: &AppState,
    page: Page,
    desk: Desk,
    rule: &'static Rule,
    came: Came,
) -> Answer {
    let settings = if access::may_set_rules(&desk.who.actor).is_ok() {
        let known = state.app.rules_page(&desk.who.actor).await?;
        Some(settings(&page.t, rule, &known, came))
    } else {
        None
    };
    let about = about(&page.t, rule);
    show_with(
        status,
        &RulePage {
            id: rule.id.as_str(),
            about,
            settings,
            page,
            desk,
        },
    )
}

fn about(t: &Text, rule: &'static Rule) -> About {
    let reader = reader(t);
    let shows = [
        ("rule-broken", Shows::Broken),
        ("rule-better", Shows::Better),
        ("rule-near-miss", Shows::NearMiss),
    ];
    let examples = shows.map(|(key, shows)| {
        let of_this = rule.examples.iter().filter(|e| e.shows == shows);
        (t.say(key), of_this.map(example).collect())
    });
    About {
        title: rule.title.get(reader),
        principle: rule.principle,
        finds: rule.finds.get(reader),
        why: rule.why.get(reader),
        advice: rule.advice.get(reader),
        wording: rule.wording.get(reader),
        limits: rule.limits.get(reader),
        kind: t.say(match rule.scope() {
            Scope::Said => "rule-looks-at-words",
            Scope::Missing => "rule-looks-at-all",
        }),
        examples: examples.into(),
    }
}

fn example(example: &Example) -> Shown {
    let mut pieces = Vec::new();
    for part in example.text.split('«') {
        match part.split_once('»') {
            None => pieces.push((part.to_owned(), false)),
            Some((found, rest)) => {
                pieces.push((found.to_owned(), true));
                pieces.push((rest.to_owned(), false));
            }
        }
    }
    pieces.retain(|(text, _)| !text.is_empty());
    let lang = match example.language {
        Language::Korean => "ko",
        Language::English => "en",
    };
    Shown { lang, pieces }
}

fn settings(t: &Text, rule: &'static Rule, known: &RulesPage, came: Came) -> Settings {
    let (id, decided) = (rule.id.as_str(), &known.rules.decided);
    let strength = decided.strength(id);
    let (set, added) = match came {
        Came::Nothing => (None, None),
        Came::Strength(form) => (Some(form), None),
        Came::Phrase(form) => (None, Some(form)),
    };
    let changed = decided.setting(id).map(|setting| {
        t.say("rule-changed")
            .with("name", name(t, known, setting.changed_by))
            .with("when", t.moment(setting.changed_at))
    });
    let own = (rule.scope() == Scope::Said).then(|| Own {
        phrases: (decided.phrases_of(id))
            .map(|phrase| own_phrase(t, id, phrase, known))
            .collect(),
        languages: (PhraseLanguage::ALL.into_iter())
            .map(|l| (l.as_str(), t.say(format!("phrase-language-{}", l.as_str()))))
            .collect(),
        add: CoachRulePhrases::to(id),
        form: added.unwrap_or_else(Form::blank),
    });
    Settings {
        all: CoachRules::to(),
        speaks: Speaks::of(t, rule, strength),
        changed,
        figures: Figures::of(t, &known.ends(rule.id)),
        strength: set.unwrap_or_else(|| Form::holding(&[("strength", strength.as_str())])),
        strengths: offered(rule)
            .map(|s| (s.as_str(), t.say(format!("rule-strength-{}", s.as_str()))))
            .collect(),
        set: CoachRuleStrength::to(id),
        own,
    }
}

/// What is softer than the rule was made. Personal data is a stop only where everybody reads it, and stays one there.
fn offered(rule: &'static Rule) -> impl Iterator<Item = Strength> {
    Strength::ALL.into_iter().filter(|strength| match strength {
        Strength::AsMade | Strength::Off => true,
        Strength::Warning => rule.severity > Severity::Warning,
        Strength::Hint => rule.severity > Severity::Hint,
    })
}

fn own_phrase(t: &Text, rule: &str, phrase: &Phrase, known: &RulesPage) -> OwnPhrase {
    OwnPhrase {
        words: phrase.words.clone(),
        lang: phrase.language.as_str(),
        instead: phrase.instead.clone(),
        added: t
            .say("phrase-added")
            .with("name", name(t, known, phrase.added_by))
            .with("when", t.moment(phrase.added_at)),
        withdraw: CoachRulePhrase::to(rule, phrase.id),
        form: Form::blank(),
    }
}

fn name(t: &Text, known: &RulesPage, staff: domain::people::StaffId) -> String {
    let member = known.office.member(staff);
    member
        .map_or("", |m| t.name(&m.name, &m.name_en))
        .to_owned()
}
