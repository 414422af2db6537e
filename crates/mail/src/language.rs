//! In which language a customer is written to: the one they wrote in. Translates nothing.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Korean,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// Korean, unless a text has Latin letters and not one of Hangul.
    pub fn of(text: &str) -> Self {
        let hangul = |c: char| matches!(c, '가'..='힣' | '\u{1100}'..='\u{11FF}' | 'ㄱ'..='ㆎ');
        if text.chars().any(hangul) || !text.chars().any(|c| c.is_ascii_alphabetic()) {
            Self::Korean
        } else {
            Self::English
        }
    }

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_written_to_in_the_language_they_wrote_in() {
        assert_eq!(
            Language::of("I waited for an hour at 학사팀."),
            Language::Korean
        );
        assert_eq!(Language::of("I waited for an hour."), Language::English);
        assert_eq!(Language::of(""), Language::Korean);
        assert_eq!(Language::of("010 …"), Language::Korean);
    }
}
