//! The title of a case that nobody gave one: the beginning of what was said. Lists show it to everybody at the desk, so insults
//! and threats are hidden in it; the words themselves stay as they were said.

use coach::triage;
use domain::words::Words;

const CHARACTERS: usize = 40;
/// Stands for a hidden character.
const HIDDEN: char = '○';

pub(crate) fn of(text: &Words) -> Words {
    let subject = text.as_subject(CHARACTERS);
    let insults = triage::insults(subject.as_str());
    if insults.is_empty() {
        return subject;
    }
    let insulting = |at: usize| insults.iter().any(|i| (i.start..i.end).contains(&at));
    let chars = subject.as_str().chars().enumerate();
    let hide = |(at, c): (usize, char)| if insulting(at) && c != ' ' { HIDDEN } else { c };
    let hidden: String = chars.map(hide).collect();
    // As long as before, so it always fits.
    Words::line(&hidden).unwrap_or(subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(text: &str) -> String {
        of(&Words::text(text).unwrap()).into_string()
    }

    #[test]
    fn insults_are_hidden_in_the_title_and_the_matter_stays() {
        let said = subject("야 이 밥버러지들아 증명서가 왜 아직도 안 나오냐");
        assert!(!said.contains("밥버러지"), "{said}");
        assert!(said.contains("증명서가"), "{said}");
        let calm = "음식물 쓰레기봉투가 사흘째 그대로 있습니다";
        assert_eq!(subject(calm), calm);
    }
}
