//! The coach's rules as this office set them up: changed by administrators and planners, each change recorded with who
//! and when, and read by every reading of a draft from then on. What a rule finds is the coach's.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use coach::office::{OwnPhrase, Strength as Speaks};
use coach::{Language, OfficeRules, RuleId, Severity};
use domain::access::{self, StaffActor};
use domain::office::Office;
use domain::people::{PhraseId, StaffId};
use domain::refusal::Refusal;
use domain::reply::review::Became;
use domain::reply::rules::{Phrase, PhraseLanguage, Rules, RulesEvent, Strength};
use domain::words::Words;
use jiff::Timestamp;
use store::tables::{findings, rules as tables};

use crate::kept::without_forbidden;
use crate::trouble::Trouble;
use crate::{App, fresh};

/// What was decided, and the same as the coach reads it.
#[derive(Debug, Default)]
pub struct CoachRules {
    pub decided: Rules,
    pub office: OfficeRules,
}

/// What became of a rule's findings since the office began, over all letters.
#[derive(Debug, Clone, Default)]
pub struct Ends(BTreeMap<&'static str, u64>);

impl Ends {
    pub fn of(&self, became: Became) -> u64 {
        self.0.get(became.as_str()).copied().unwrap_or(0)
    }

    /// How often the rule found something in a letter that was sent.
    pub fn hits(&self) -> u64 {
        self.0.values().sum()
    }
}

/// The rules for whoever sets them up.
#[derive(Debug, Clone)]
pub struct RulesPage {
    pub rules: Arc<CoachRules>,
    ends: BTreeMap<RuleId, Ends>,
    pub office: Arc<Office>,
}

impl RulesPage {
    pub fn ends(&self, rule: RuleId) -> Ends {
        self.ends.get(&rule).cloned().unwrap_or_default()
    }
}

/// A phrase to be looked for from now on.
#[derive(Debug, Clone)]
pub struct NewPhrase {
    pub rule: RuleId,
    pub language: PhraseLanguage,
    pub words: Words,
    pub instead: Option<Words>,
}

impl App {
    /// The rules as they hold now.
    pub fn coach_rules(&self) -> Arc<CoachRules> {
        let rules = self.0.coach_rules.read();
        Arc::clone(&rules.unwrap_or_else(PoisonError::into_inner))
    }

    /// Errors: [`Refusal::NotYours`] for who is neither administrator nor planner.
    pub async fn rules_page(&self, staff: &StaffActor) -> Result<RulesPage, Trouble> {
        access::may_set_rules(staff)?;
        let counts = self.read(|reader| Ok(findings::all(reader)?)).await?;
        let mut ends: BTreeMap<RuleId, Ends> = BTreeMap::new();
        for ((rule, became), count) in counts {
            // A rule of an older or newer release has no page here.
            if let (Ok(rule), Some(became)) = (rule.parse::<RuleId>(), Became::parse(&became)) {
                let count = u64::try_from(count).unwrap_or(0);
                ends.entry(rule)
                    .or_default()
                    .0
                    .insert(became.as_str(), count);
            }
        }
        Ok(RulesPage {
            rules: self.coach_rules(),
            ends,
            office: self.office(),
        })
    }

    /// Errors: [`Refusal::NotYours`], [`Refusal::NothingChanged`].
    pub async fn set_rule(
        &self,
        staff: &StaffActor,
        rule: RuleId,
        strength: Strength,
    ) -> Result<(), Trouble> {
        self.change(staff, move |rules, _, _| {
            Ok((rules.decide_strength(rule.as_str(), strength)?, None))
        })
        .await
    }

    /// Errors: [`Refusal::NotYours`], [`Refusal::PhraseNotReadable`], [`Refusal::NothingChanged`].
    pub async fn add_phrase(&self, staff: &StaffActor, new: NewPhrase) -> Result<(), Trouble> {
        self.change(staff, move |rules, by, at| {
            let phrase = Phrase {
                id: PhraseId(fresh::id()),
                rule: new.rule.to_string(),
                language: new.language,
                words: without_forbidden(new.words).into_string(),
                instead: new
                    .instead
                    .map(|words| without_forbidden(words).into_string()),
                added_by: by,
                added_at: at,
            };
            own(&phrase).ok_or(Refusal::PhraseNotReadable)?;
            Ok((rules.decide_phrase(&phrase)?, Some(phrase)))
        })
        .await
    }

    /// Errors: [`Refusal::NotYours`], [`Refusal::NotThere`].
    pub async fn withdraw_phrase(
        &self,
        staff: &StaffActor,
        phrase: PhraseId,
    ) -> Result<(), Trouble> {
        self.change(staff, move |rules, _, _| {
            Ok((rules.decide_withdrawal(phrase)?, None))
        })
        .await
    }

    async fn change(
        &self,
        staff: &StaffActor,
        decide: impl FnOnce(&Rules, StaffId, Timestamp) -> Result<(RulesEvent, Option<Phrase>), Refusal>
        + Send
        + 'static,
    ) -> Result<(), Trouble> {
        access::may_set_rules(staff)?;
        let by = staff.id;
        self.write(move |app, tx| {
            let at = app.now();
            let (event, words) = decide(&tables::rules(tx)?, by, at)?;
            tables::record(tx, &event, words.as_ref(), by, at)?;
            app.note_newest(at);
            Ok(())
        })
        .await?;
        let decided = self.read(|reader| Ok(tables::rules(reader)?)).await?;
        self.hold_rules(decided);
        Ok(())
    }

    /// Takes over what was decided, by this process or another.
    pub(crate) fn hold_rules(&self, decided: Rules) {
        if self.coach_rules().decided == decided {
            return;
        }
        let mut held = self
            .0
            .coach_rules
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *held = Arc::new(as_read(decided));
    }
}

/// What an older or newer release decided about rules that are not known here is left alone.
pub(crate) fn as_read(decided: Rules) -> CoachRules {
    let mut office = OfficeRules::default();
    for setting in &decided.settings {
        if let Ok(rule) = setting.rule.parse() {
            office.set(rule, speaks(setting.strength));
        }
    }
    for phrase in decided.phrases.iter().filter_map(own) {
        office.add(phrase);
    }
    CoachRules { decided, office }
}

fn speaks(strength: Strength) -> Speaks {
    match strength {
        Strength::AsMade => Speaks::AtMost(Severity::Stop),
        Strength::Warning => Speaks::AtMost(Severity::Warning),
        Strength::Hint => Speaks::AtMost(Severity::Hint),
        Strength::Off => Speaks::Off,
    }
}

fn own(phrase: &Phrase) -> Option<OwnPhrase> {
    let rule = phrase.rule.parse().ok()?;
    let language = match phrase.language {
        PhraseLanguage::Korean => Language::Korean,
        PhraseLanguage::English => Language::English,
    };
    OwnPhrase::new(rule, language, &phrase.words, phrase.instead.as_deref()).ok()
}
