//! Reading typed values out of a form. Each reader takes the field's value or leaves a word beside it.

use domain::words::Words;
use jiff::civil::{Date, DateTime};

use super::{FieldProblem, Form};

/// The longest e-mail address (RFC 5321, 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

impl Form {
    /// Reads with any rule; a problem is kept beside the field.
    pub fn read<T>(
        &mut self,
        field: &'static str,
        rule: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        match rule(self.value(field)) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.refuse(field, problem);
                None
            }
        }
    }

    /// Like [`Form::read`], where nothing typed is `Some(None)`.
    pub fn read_if_any<T>(
        &mut self,
        field: &'static str,
        rule: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Option<Option<T>> {
        if self.value(field).trim().is_empty() {
            return Some(None);
        }
        self.read(field, rule).map(Some)
    }

    /// One line of words.
    pub fn line(&mut self, field: &'static str) -> Option<Words> {
        self.read(field, |value| Ok(Words::line(value)?))
    }

    /// Several lines of words.
    pub fn text(&mut self, field: &'static str) -> Option<Words> {
        self.read(field, |value| Ok(Words::text(value)?))
    }

    /// One line, or nothing: `Some(None)`.
    pub fn line_if_any(&mut self, field: &'static str) -> Option<Option<Words>> {
        self.read_if_any(field, |value| Ok(Words::line(value)?))
    }

    /// Several lines, or nothing: `Some(None)`.
    pub fn text_if_any(&mut self, field: &'static str) -> Option<Option<Words>> {
        self.read_if_any(field, |value| Ok(Words::text(value)?))
    }

    /// One of the offered choices.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.read(field, |value| match value {
            "" => Err(FieldProblem::Empty),
            value => parse(value).ok_or(FieldProblem::NotOffered),
        })
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        !self.value(field).is_empty()
    }

    /// A secret, taken out: the page never shows it again.
    pub fn secret(&mut self, field: &'static str) -> Option<String> {
        let secret = self.value(field).to_owned();
        self.values.retain(|(name, _)| name != field);
        if secret.is_empty() {
            self.refuse(field, FieldProblem::Empty);
            return None;
        }
        Some(secret)
    }
}

/// `2026-11-30`, as `<input type="date">` sends it.
pub fn day(value: &str) -> Result<Date, FieldProblem> {
    match value.trim() {
        "" => Err(FieldProblem::Empty),
        value => value.parse().map_err(|_| FieldProblem::NotADay),
    }
}

/// `2026-11-30T18:00`, as `<input type="datetime-local">` sends it.
pub fn day_and_time(value: &str) -> Result<DateTime, FieldProblem> {
    match value.trim() {
        "" => Err(FieldProblem::Empty),
        value => value.parse().map_err(|_| FieldProblem::NotATime),
    }
}

/// A whole number, written with or without grouping commas.
pub fn number(value: &str) -> Result<u64, FieldProblem> {
    let digits: String = value
        .trim()
        .chars()
        .filter(|c| !matches!(c, ',' | ' '))
        .collect();
    match digits.as_str() {
        "" => Err(FieldProblem::Empty),
        digits => digits.parse().map_err(|_| FieldProblem::NotANumber),
    }
}

/// An address that can be written to: one `@`, no blanks, a dot in the domain. Only a letter proves more.
pub fn email(value: &str) -> Result<String, FieldProblem> {
    let value = value.trim();
    if value.is_empty() {
        return Err(FieldProblem::Empty);
    }
    let plain = value.len() <= LONGEST_EMAIL
        && !value.contains(|c: char| c.is_whitespace() || c.is_control());
    let shaped = value.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty()
            && !domain.contains('@')
            && domain.split('.').count() > 1
            && domain.split('.').all(|label| !label.is_empty())
    });
    if plain && shaped {
        Ok(value.to_owned())
    } else {
        Err(FieldProblem::NotAnEmail)
    }
}

/// Seven to fifteen digits (ITU-T E.164), with the signs people write between them.
pub fn phone(value: &str) -> Result<String, FieldProblem> {
    let value = value.trim();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let plain = value
        .chars()
        .all(|c| c.is_ascii_digit() || " -().+".contains(c));
    match (value, plain, digits) {
        ("", ..) => Err(FieldProblem::Empty),
        (_, true, 7..=15) => Ok(value.to_owned()),
        _ => Err(FieldProblem::NotAPhone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number(" 300,000 "), Ok(300_000));
        assert_eq!(number(""), Err(FieldProblem::Empty));
        assert_eq!(number("-1"), Err(FieldProblem::NotANumber));
        assert_eq!(
            number("99999999999999999999"),
            Err(FieldProblem::NotANumber)
        );
    }

    #[test]
    fn addresses_and_phones_are_looked_at_mildly() {
        assert!(email("학부모@예시.한국").is_ok() && email(" a@b.kr ").is_ok());
        for wrong in [
            "a",
            "a@b",
            "@b.kr",
            "a@b..kr",
            "a b@c.kr",
            "a@b@c.kr",
            "a@b.kr\r\nBcc: x@y.kr",
        ] {
            assert_eq!(email(wrong), Err(FieldProblem::NotAnEmail), "{wrong}");
        }
        assert!(phone("010-1234-5678").is_ok() && phone("+82 (2) 123 4567").is_ok());
        assert_eq!(phone("전화 주세요"), Err(FieldProblem::NotAPhone));
        assert_eq!(phone("123"), Err(FieldProblem::NotAPhone));
    }

    #[test]
    fn days_are_days() {
        assert!(day("2026-11-30").is_ok());
        assert_eq!(day("2026-02-30"), Err(FieldProblem::NotADay));
        assert!(day_and_time("2026-11-30T18:00").is_ok());
        assert_eq!(day_and_time("soon"), Err(FieldProblem::NotATime));
    }

    #[test]
    fn a_choice_must_have_been_offered() {
        let mut form = Form::holding(&[("kind", "complaint"), ("other", "x")]);
        let parse = |value: &str| (value == "complaint").then_some(1);
        assert_eq!(form.choice("kind", parse), Some(1));
        assert_eq!(form.choice("other", parse), None);
        assert_eq!(form.problem("other"), Some(&FieldProblem::NotOffered));
        assert_eq!(form.choice("absent", parse), None);
        assert_eq!(form.read_if_any("absent", number), Some(None));
    }
}
