//! A sentence of ours in both languages, so that a finding about a Korean reply can be read by
//! staff whose screens are English. Never holds a customer's words.

use crate::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub ko: &'static str,
    pub en: &'static str,
}

impl Words {
    pub const fn new(ko: &'static str, en: &'static str) -> Self {
        Words { ko, en }
    }

    pub fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Korean => self.ko,
            Language::English => self.en,
        }
    }
}
