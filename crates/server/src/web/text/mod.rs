//! What the house says, in Korean and English: sentences by key from the fluent files under `text/`.
//! Holds no sentence itself and never decides what is said.

mod language;
mod particle;
mod refusal;
mod sentence;
mod when;

use std::fmt::Display;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rust_embed::Embed;

pub use language::Lang;
pub use sentence::Sentence;

#[derive(Embed)]
#[folder = "text"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| Lang::ALL.map(bundle));

fn bundle(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![lang.tag()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(number.value)),
        _ => None,
    }));
    if bundle.add_function("PARTICLE", particle::function).is_err() {
        tracing::error!("the function PARTICLE is there twice");
    }
    for (name, source) in sources(lang) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
            tracing::error!(file = name, ?errors, "a text file cannot be read in full");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?errors, "a sentence is there twice");
        }
    }
    bundle
}

/// The fluent files of one language: name and content.
fn sources(lang: Lang) -> impl Iterator<Item = (String, String)> {
    Files::iter()
        .filter(move |name| name.split('/').next() == Some(lang.code()))
        .filter_map(|name| {
            let content = Files::get(&name)?.data.into_owned();
            Some((name.into_owned(), String::from_utf8(content).ok()?))
        })
}

/// `1234567` as `1,234,567`; both languages group in threes.
fn grouped(value: f64) -> String {
    let plain = value.to_string();
    let (sign, plain) = plain
        .strip_prefix('-')
        .map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = plain
        .split_once('.')
        .map_or((plain, None), |(w, f)| (w, Some(f)));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The voice of one page: a language, the moment at which it speaks, and the office's wall clock.
#[derive(Debug, Clone)]
pub struct Text {
    lang: Lang,
    now: Timestamp,
    zone: TimeZone,
}

impl Text {
    pub fn new(lang: Lang, now: Timestamp, zone: TimeZone) -> Self {
        Self { lang, now, zone }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The sentence of this key; arguments are given with [`Sentence::with`].
    pub fn say(&self, key: impl Into<std::borrow::Cow<'static, str>>) -> Sentence {
        Sentence::new(self.lang, key.into())
    }

    /// One of two spellings of a proper name (`name`, `name_en`), as the office wrote them.
    pub fn name<'a>(&self, korean: &'a str, english: &'a str) -> &'a str {
        match self.lang {
            Lang::En if !english.is_empty() => english,
            _ => korean,
        }
    }

    /// An amount of money in won.
    pub fn won(&self, amount: impl Into<i64>) -> Sentence {
        self.say("amount-won").with("amount", amount.into())
    }

    /// A value followed by its Korean particle (`은/는`); English has none.
    pub fn joined(&self, value: impl Display, particle: &str) -> String {
        let value = value.to_string();
        match self.lang {
            Lang::Ko => particle::attach(&value, particle),
            Lang::En => value,
        }
    }
}

/// Whether there is a sentence of this key in a language; for tests and for ids that come from elsewhere.
pub fn has(lang: Lang, key: &str) -> bool {
    let (message, attribute) = key
        .split_once('.')
        .map_or((key, None), |(m, a)| (m, Some(a)));
    BUNDLES[lang as usize]
        .get_message(message)
        .is_some_and(|found| match attribute {
            Some(attribute) => found.get_attribute(attribute).is_some(),
            None => found.value().is_some(),
        })
}

fn format(lang: Lang, key: &str, args: &FluentArgs) -> Option<String> {
    let bundle = &BUNDLES[lang as usize];
    let (message, attribute) = key
        .split_once('.')
        .map_or((key, None), |(m, a)| (m, Some(a)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut errors);
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "a sentence was said without all its parts");
    }
    Some(said.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn korean() -> Text {
        Text::new(Lang::Ko, Timestamp::UNIX_EPOCH, TimeZone::UTC)
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(0.0), "0");
        assert_eq!(grouped(999.0), "999");
        assert_eq!(grouped(1_000.0), "1,000");
        assert_eq!(grouped(-1_234_567.5), "-1,234,567.5");
    }

    #[test]
    fn money_is_said_in_won() {
        assert_eq!(korean().won(300_000).to_string(), "300,000원");
    }

    #[test]
    fn a_missing_sentence_shows_its_key_and_nothing_else() {
        assert_eq!(korean().say("no-such-key").to_string(), "no-such-key");
    }

    #[test]
    fn a_name_falls_back_to_korean() {
        let english = Text::new(Lang::En, Timestamp::UNIX_EPOCH, TimeZone::UTC);
        assert_eq!(english.name("학생처", "Student Affairs"), "Student Affairs");
        assert_eq!(english.name("학생처", ""), "학생처");
        assert_eq!(korean().name("학생처", "Student Affairs"), "학생처");
    }
}
