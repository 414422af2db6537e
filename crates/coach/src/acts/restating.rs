//! Saying back what the customer complained of: their own act or lot reported to them, or words shared with the
//! complaint. Naming the topic alone is not enough.

use crate::Language;
use crate::text::Pattern;
use std::collections::BTreeSet;

/// What the customer said, did or met with, told back to them.
static TOLD: Pattern = Pattern::new(
    r"(?x) (?:다|라|냐|자|까|는지|은지|을지|지)(?:고|는|며|를|도)?\s?(?:하셨|쓰셨|적으셨|물으셨|말씀하셨|느끼셨|하시는|하시며|말씀해|하신|들었습|전해|적어\s?주|알려\s?주|남겨\s?주|써\s?주|문의하|신고하|지적하|항의하|호소하)
    | (?:다|라)는\s?(?:말씀|글|점|지적|신고|민원|내용|주장|사연|것[이을]|이야기|취지|의견|문의)
    | 셨(?:다고|다는|는데|고|습니다|으니|지요|군요|네요|을) | [하으]시게\s?(?:한|했|해|된) | 게\s?(?:한|해\s?드린|해\s?드려|했던)
    | (?:드린|드려서|드려)\s?[것점일] | (?:겪으|받으|당하|하|으)신(?:\s?[것일점])?",
);

static TOLD_ENGLISH: Pattern = Pattern::new(
    r"(?i)\byou (?:were|had|have|wrote|told|asked|paid|waited|tried|said|got|did|describe|came|went|mention|report|found|booked|called|received|sent|could|arrived|stood|only|felt|missed|lost|rang|queued|needed|ordered)\b|\byour (?:\w+ ){1,4}(?:was|were|had|has|did|got|went|never|is|froze|came)\b|left you|kept you|made you",
);

/// Pairs of characters that every polite sentence shares.
const COMMON: &str =
    "습니다 했습니다 합니다 었습니다 있습니다 없습니다 하는데 해서 에서 으로 어요 해요 하고";

/// A sentence shorter than this names a topic at most.
const SHORT: usize = 20;
const LONG: usize = 45;

/// Whether a sentence says back what was complained of.
pub(crate) fn restates(sentence: &str, language: Language, complaint: Option<&Pairs>) -> bool {
    let length = sentence.chars().count();
    let shared = complaint.map_or(0, |theirs| theirs.shared(sentence));
    let theirs = complaint.map_or(0, Pairs::len);
    match language {
        Language::Korean => {
            let told = TOLD.is_in(sentence);
            told && length > SHORT && (shared >= 2 || complaint.is_none())
                || told && length > LONG
                || shared >= 6 && shared * 7 > theirs
        }
        Language::English => {
            TOLD_ENGLISH.is_in(sentence) && length > 30 && (shared >= 8 || complaint.is_none())
        }
    }
}

/// The pairs of neighbouring letters of a text, without those that every polite sentence has.
pub(crate) struct Pairs(BTreeSet<(char, char)>);

impl Pairs {
    pub(crate) fn of(words: &str) -> Self {
        let common: BTreeSet<_> = COMMON.split(' ').flat_map(neighbours).collect();
        let mut found: BTreeSet<_> = neighbours(words).collect();
        found.retain(|pair| !common.contains(pair));
        Pairs(found)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many of them a sentence has as well.
    pub(crate) fn shared(&self, sentence: &str) -> usize {
        let theirs = neighbours(sentence).filter(|pair| self.0.contains(pair));
        theirs.collect::<BTreeSet<_>>().len()
    }
}

/// Signs and blanks are left out.
fn neighbours(words: &str) -> impl Iterator<Item = (char, char)> {
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    let letters = letters.flat_map(char::to_lowercase).collect::<Vec<_>>();
    let pairs: Vec<_> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter()
}
