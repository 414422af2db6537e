//! One sentence that is still to be said: its key and what goes into it.
//! Never contains markup: pages escape it like any other text.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Lang;

/// Said when it is displayed; `{{ t.say("key").with("name", value) }}` in a template.
#[derive(Debug, Clone)]
pub struct Sentence {
    lang: Lang,
    key: Cow<'static, str>,
    args: Vec<(&'static str, FluentValue<'static>)>,
}

impl Sentence {
    pub(crate) fn new(lang: Lang, key: Cow<'static, str>) -> Self {
        Self {
            lang,
            key,
            args: Vec::new(),
        }
    }

    /// Gives the sentence one of its parts: a text, a number, or another sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Part>) -> Self {
        self.args.push((name, value.into().0));
        self
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            args.set(*name, value.clone());
        }
        if let Some(said) = super::format(self.lang, &self.key, &args) {
            f.write_str(&said)
        } else {
            tracing::error!(key = %self.key, lang = self.lang.code(), "a sentence is missing");
            f.write_str(&self.key)
        }
    }
}

/// What can go into a sentence.
pub struct Part(FluentValue<'static>);

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self(FluentValue::String(Cow::Owned(text.to_owned())))
    }
}

impl From<&&str> for Part {
    fn from(text: &&str) -> Self {
        (*text).into()
    }
}

impl From<&String> for Part {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self(FluentValue::String(Cow::Owned(text)))
    }
}

impl From<Sentence> for Part {
    fn from(sentence: Sentence) -> Self {
        sentence.to_string().into()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Part {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        }

        impl From<&$number> for Part {
            fn from(number: &$number) -> Self {
                Self((*number).into())
            }
        }
    )+};
}

numbers!(i32, i64, u8, u16, u32, u64, usize);
