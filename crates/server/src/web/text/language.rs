//! Which of the two languages a person reads: what they chose, else what their browser asks for, else Korean.
//! Never guesses from an address or a name.

use unic_langid::LanguageIdentifier;

/// A language of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    Ko,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }

    pub(super) fn tag(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }

    /// The best of ours for an `Accept-Language` header (RFC 9110, 12.5.4). Without a match: Korean when
    /// nothing was asked for, English when another language was.
    pub fn negotiate(header: &str) -> Self {
        let mut asked: Vec<(f32, &str)> = header
            .split(',')
            .filter_map(|item| {
                let mut parts = item.split(';').map(str::trim);
                let tag = parts.next().filter(|tag| !tag.is_empty())?;
                let weight = parts
                    .find_map(|part| part.strip_prefix("q="))
                    .map_or(Some(1.0), |q| q.parse().ok())?;
                (weight > 0.0).then_some((weight, tag))
            })
            .collect();
        asked.sort_by(|a, b| b.0.total_cmp(&a.0));
        let ours = |tag: &str| {
            let language = tag.split('-').next()?.to_ascii_lowercase();
            Self::parse(&language)
        };
        match asked.first() {
            None | Some((_, "*")) => Self::Ko,
            Some(_) => asked
                .iter()
                .find_map(|(_, tag)| ours(tag))
                .unwrap_or(Self::En),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn what_the_browser_asks_for_is_weighed() {
        for (header, expected) in [
            ("", Lang::Ko),
            ("*", Lang::Ko),
            ("ko-KR,ko;q=0.9,en-US;q=0.8", Lang::Ko),
            ("en-GB,en;q=0.9,ko;q=0.8", Lang::En),
            ("en;q=0.2, ko;q=0.7", Lang::Ko),
            ("KO", Lang::Ko),
            ("de-DE,de;q=0.9", Lang::En),
            ("fr, ko;q=0.1", Lang::Ko),
            ("en;q=0", Lang::Ko),
            ("en;q=broken, ko", Lang::Ko),
        ] {
            assert_eq!(Lang::negotiate(header), expected, "{header}");
        }
    }
}
