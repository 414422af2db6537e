//! Text and JSON Lines on standard input, for `miso coach` and `miso triage`: bytes in, UTF-8 or the place where
//! it breaks. Knows nothing of what is done with the lines.

use std::io::{self, BufRead, Read, Write};

use app::clock::Clock;
use coach::json::{Answer, BadLine};
use jiff::civil::DateTime;
use jiff::tz::{self, Offset};

use super::Ended;

/// The office's time is Korea's.
const OFFICE: Offset = tz::offset(9);

/// The moment given, or else the office's now.
pub fn moment(given: Option<DateTime>) -> DateTime {
    given.unwrap_or_else(|| OFFICE.to_datetime(Clock::Machine.now()))
}

/// All of the input as text.
pub fn text(mut input: impl Read) -> Result<String, Ended> {
    let mut bytes = Vec::new();
    input
        .read_to_end(&mut bytes)
        .map_err(|error| Ended::Fault(format!("the input could not be read: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Ended::WrongUse(format!("the text is not UTF-8: byte {at} (counted from 0)"))
    })
}

/// Answers each line; says to `told` which could not be read and goes on.
pub fn answer(
    mut input: impl BufRead,
    mut out: impl Write,
    mut told: impl Write,
    of: impl Fn(&str) -> Result<Answer, BadLine>,
) -> Ended {
    let (mut number, mut refused, mut found) = (0_usize, 0_usize, false);
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        number += 1;
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Ended::Fault(format!("the input could not be read: {error}")),
        }
        let answered = match one(&bytes, &of) {
            None => continue,
            Some(Ok(answer)) => {
                found |= answer.found;
                writeln!(out, "{}", answer.line)
            }
            Some(Err(reason)) => {
                refused += 1;
                writeln!(told, "line {number}: {reason}")
            }
        };
        match answered {
            Ok(()) => {}
            // A reader that has closed its end has read enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ended::Done,
            Err(error) => return Ended::Fault(format!("the answer could not be written: {error}")),
        }
    }
    match (refused, found) {
        (0, false) => Ended::Done,
        (0, true) => Ended::Findings,
        (1, _) => Ended::WrongUse("one line could not be read".to_owned()),
        (many, _) => Ended::WrongUse(format!("{many} lines could not be read")),
    }
}

/// `None` for a blank line.
fn one(
    bytes: &[u8],
    of: impl Fn(&str) -> Result<Answer, BadLine>,
) -> Option<Result<Answer, String>> {
    match std::str::from_utf8(bytes) {
        Ok(line) if line.trim().is_empty() => None,
        Ok(line) => Some(of(line.trim()).map_err(|bad| bad.reason)),
        Err(error) => Some(Err(format!("not UTF-8 at byte {}", error.valid_up_to()))),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn run(input: &[u8]) -> (Ended, String, String) {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        let (mut out, mut told) = (Vec::new(), Vec::new());
        let ended = answer(input, &mut out, &mut told, |line| {
            coach::json::coach_line(line, now)
        });
        (
            ended,
            String::from_utf8(out).unwrap(),
            String::from_utf8(told).unwrap(),
        )
    }

    #[test]
    fn a_bad_line_is_named_and_the_others_are_answered() {
        let input = b"{\"id\":1,\"kind\":\"chat\",\"reply\":\"\xEB\x84\xA4\"}\n\nnot json\n{\"id\":2,\"kind\":\"chat\",\"reply\":\"ok\"}\n\xFF\n";
        let (ended, out, told) = run(input);
        assert!(matches!(ended, Ended::WrongUse(_)));
        assert_eq!(out.lines().count(), 2);
        let told: Vec<&str> = told.lines().collect();
        assert!(told[0].starts_with("line 3: "), "{told:?}");
        assert_eq!(told[1], "line 5: not UTF-8 at byte 0");
    }

    #[test]
    fn the_way_it_ends_says_whether_something_was_found() {
        let clean = r#"{"id":1,"kind":"chat","reply":"네, 바로 도와드리겠습니다."}"#;
        assert!(matches!(run(clean.as_bytes()).0, Ended::Done));
        let laughing = r#"{"id":1,"kind":"chat","reply":"네 ㅋㅋㅋ"}"#;
        assert!(matches!(run(laughing.as_bytes()).0, Ended::Findings));
    }

    #[test]
    fn text_that_is_not_utf8_is_refused_with_its_byte() {
        let Err(Ended::WrongUse(said)) = text(&b"ab\xFFc"[..]) else {
            panic!("refused")
        };
        assert!(said.contains("byte 2"));
    }
}
