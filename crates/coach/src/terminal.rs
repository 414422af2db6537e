//! A review as a terminal shows it: each finding with its line and carets under the words, like a
//! compiler. East Asian wide characters take two columns. Prints nothing itself.

use crate::{Finding, Language, Review, Severity, Words};
use std::fmt::Write as _;

/// So many characters of a line are shown on either side of the words found.
const AROUND: usize = 36;

/// The whole review of `text`, in the words of `reader`.
pub fn render(text: &str, review: &Review, reader: Language) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let breaks: Vec<usize> = (0..chars.len()).filter(|at| chars[*at] == '\n').collect();
    if review.is_foreign {
        let _ = writeln!(out, "{}\n", FOREIGN.get(reader));
    }
    for finding in &review.findings {
        show(&mut out, &chars, &breaks, finding, reader);
    }
    for missing in &review.missing {
        let head = severity(missing.severity).get(reader);
        let title = missing.title(reader);
        let _ = writeln!(out, "{head}[{}] {title}", missing.rule);
        let _ = writeln!(
            out,
            "  = {}\n  = {}\n",
            missing.why(reader),
            missing.instead(reader)
        );
    }
    for promise in &review.promises {
        let by = promise.by.map_or_else(String::new, |due| due.to_string());
        let what = one_line(&promise.what);
        let _ = writeln!(out, "{}: {by}  {what}", PROMISE.get(reader));
    }
    if review.is_clean() {
        let _ = writeln!(out, "{}", NOTHING.get(reader));
    }
    out
}

const FOREIGN: Words = Words::new(
    "한국어나 영어로 쓰인 글이 아닌 것 같습니다. 글자로 알 수 있는 것만 보았습니다.",
    "This does not seem to be Korean or English. Only what needs no words of it was looked for.",
);
const PROMISE: Words = Words::new("약속", "promise");
const NOTHING: Words = Words::new("찾은 것이 없습니다.", "Nothing found.");

fn severity(severity: Severity) -> Words {
    match severity {
        Severity::Hint => Words::new("도움말", "hint"),
        Severity::Warning => Words::new("주의", "warning"),
        Severity::Stop => Words::new("멈춤", "stop"),
    }
}

fn show(out: &mut String, chars: &[char], breaks: &[usize], finding: &Finding, reader: Language) {
    let start = finding.start.min(chars.len());
    let line = breaks.partition_point(|at| *at < start);
    let line_start = line.checked_sub(1).map_or(0, |before| breaks[before] + 1);
    let line_end = breaks.get(line).copied().unwrap_or(chars.len());
    let end = finding.end.clamp(start, line_end);
    let from = line_start.max(start.saturating_sub(AROUND));
    let to = line_end.min(end + AROUND);
    let (number, column) = (line + 1, start - line_start + 1);

    let head = severity(finding.severity).get(reader);
    let _ = writeln!(out, "{head}[{}] {}", finding.rule, finding.title(reader));
    let gutter = " ".repeat(number.to_string().len());
    let _ = writeln!(out, " {gutter}--> {number}:{column}");
    let left = if from > line_start { "…" } else { "" };
    let right = if to < line_end { "…" } else { "" };
    let words: String = chars[from..to]
        .iter()
        .filter_map(|c| printable(*c))
        .collect();
    let _ = writeln!(out, " {number} | {left}{words}{right}");
    let before = width(&chars[from..start]) + usize::from(from > line_start);
    let carets = width(&chars[start..end]).max(1);
    let _ = writeln!(
        out,
        " {gutter} | {}{}",
        " ".repeat(before),
        "^".repeat(carets)
    );
    let _ = writeln!(out, " {gutter} = {}", finding.why(reader));
    let _ = writeln!(out, " {gutter} = {}\n", finding.instead(reader));
}

fn width(chars: &[char]) -> usize {
    chars.iter().map(|c| columns(*c)).sum()
}

/// What a terminal can be given: no control, nothing that turns the direction of writing.
fn printable(c: char) -> Option<char> {
    match c {
        _ if columns(c) == 0 && !is_joined(c) => None,
        _ if c.is_control() => Some(' '),
        _ => Some(c),
    }
}

/// Parts of a composed character: they are printed and take no column of their own.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}' | '\u{FE0F}' | '\u{200D}')
}

/// Columns of a terminal that a character takes (Unicode TR 11, wide and full-width as two).
fn columns(c: char) -> usize {
    match c {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => 0,
        _ if is_joined(c) || ('\u{FE00}'..='\u{FE0F}').contains(&c) => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\n' { ' ' } else { c })
        .filter_map(printable)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Kind, read};
    use jiff::civil::date;

    fn shown(text: &str) -> String {
        let draft = Draft {
            kind: Kind::Chat,
            ..Draft::answer(text)
        };
        render(
            text,
            &read(&draft, date(2026, 11, 24).at(10, 0, 0, 0)),
            Language::Korean,
        )
    }

    #[test]
    fn carets_stand_under_wide_characters() {
        let shown = shown("안녕하세요.\nA동 확인했어요 ㅋㅋㅋ");
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[0], "주의[levity] 웃음과 농담");
        assert_eq!(lines[1], "  --> 2:10");
        assert_eq!(lines[2], " 2 | A동 확인했어요 ㅋㅋㅋ");
        assert_eq!(lines[3], "   |                ^^^^^^");
    }

    #[test]
    fn control_and_direction_marks_never_reach_the_terminal() {
        let shown = shown("\u{1B}[2J\u{202E}네 알겠습니다 ㅋㅋㅋ");
        assert!(!shown.contains('\u{1B}') && !shown.contains('\u{202E}'));
    }

    #[test]
    fn a_clean_draft_says_so() {
        assert_eq!(shown("네, 바로 도와드리겠습니다."), "찾은 것이 없습니다.\n");
    }
}
