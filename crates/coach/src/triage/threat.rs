//! Threats: harm to a person or to property is announced, or the exposure of a person (address, photo).

use super::cues::Heard;
use crate::text::Pattern;
use std::ops::Range;

static THREAT: Pattern = Pattern::new(
    r"(?x)
    가만\s?(?:안|두지\s?않|안\s?둬|안\s?두) | 죽여\s?(?:버|줄|야|줘|놓) | 죽고\s?싶(?:냐|어\?|나\?) | 불\s?(?:을\s)?(?:질러|지르|싸질|지를|지른) | 싸질러 | 밤길\s?조심 | (?:집|주소|얼굴|가족)\s?(?:어디|다|이|을|를)?\s?(?:사는지|알아|알고|찾아|봐\s?뒀|봐뒀|사진|퍼뜨|올릴|까발) | 칼\s?(?:들고|가지고|로|맞) | 찔러 | 패\s?(?:버|줄|죽) | 때려\s?(?:부|죽|버) | 다\s?(?:부숴|부셔|엎어|엎을) | 목을\s?(?:따|조르) | 손모가지 | 찾아가서\s?(?:죽|패|엎|부|가만) | 쫓아가 | 뒤통수\s?조심 | 두고\s?(?:봐라|보자) | 내\s?손에\s?(?:잡히|걸리|죽) |
    (?i: i\s(?:will|'ll|know\swhere\syou)\s(?:live|kill|burn|find\syou|smash|hurt|beat|post\syour) | i\sknow\swhere\s(?:you|she|he)\s(?:live|park) | watch\syour\sback | burn\s(?:it|this|the)\s[^.]{0,12}down | you(?:'ll|\swill)\s(?:regret|be\ssorry) | smash\s(?:your|the) )
    ",
);

/// Byte ranges of the reading.
pub(super) fn find(heard: &Heard<'_, '_>) -> Vec<Range<usize>> {
    THREAT
        .regex()
        .find_iter(heard.reading())
        .map(|m| m.range())
        .filter(|at| !heard.is_quoted(at))
        .collect()
}
