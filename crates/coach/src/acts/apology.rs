//! An apology, and whether it says for what.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Apology {
    /// The words of apology.
    pub(crate) at: Range<usize>,
    /// How many syllables (Korean) or words (English) beside set phrases say what it is for.
    pub(crate) substance: usize,
    /// Built on a set phrase: inconvenience, concern, misunderstanding.
    pub(crate) set_phrase: bool,
    /// "Anyway, sorry."
    pub(crate) dismissive: bool,
    /// "If you felt …": puts the fault in doubt.
    pub(crate) conditional: bool,
}

static KOREAN: Pattern = Pattern::new(
    r"(?:저희|제|우리)(?:가|의|\s쪽)?\s?잘못(?:했습|입니다|이었습)|죄송(?:하다|하단|하여|합니다|해요|하고|하며|하네요|하단|하다|하게|할|스럽|함|하지|하오|했|은|한\s?(?:마음|말씀)|합니당)|송구(?:합니다|하다는|하고|하며|하오|스럽|함|하다|한\s?(?:마음|말씀)|할)|사과(?:드립니다|드려야|드린다|드려요|드리|드릴|합니다|하겠|의\s?(?:말씀|뜻|마음)|\s?말씀|를?\s?(?:드립|드리|올립)|올립)|사죄(?:드|를|의|합|말)|미안(?:합니다|하단|하여|했|해요|하게|하다|하고|한\s?마음|함|하네)|면목이?\s?없|고개\s?숙여",
);

/// Set phrases that name nothing that happened.
static EMPTY: Pattern = Pattern::new(
    r"(?x) 아무튼|하여튼|어쨌든|어찌\s?되었든|우선|먼저|일단|다시\s?한\s?번|거듭|진심으로|깊이|깊은|대단히|매우|정말로?|너무|참으로|그저|여러모로|여러\s?가지로|본의\s?아니게|널리|너른|양해(?:를|와|의)?|말씀(?:을|도)?|뜻을|마음(?:을|뿐)?|전합니다|구하며|구하고|부탁|감사|점에?\s?대(?:해|하여)|대해|대하여|그\s?점|점(?:을|은)?|데\s?대해|유감(?:스럽|이며|이고|과)?|고객님(?:께|의)?|회원님(?:께|의)?|학부모님(?:께|의)?|이용자(?:님|분)?들?께?|민원인(?:님|께)?|귀하(?:께|의)?|여러분(?:께)?|어머님|아버님|선생님|학생(?:에게)?|저희가?|저희도|이용(?:에|하시는|하시)?|서비스|업무|학교급식|관심|찾아|주신|가져|불편(?:을|이|하게|하셨|하시|함|한|하신)?|불편을?\s?(?:끼쳐|끼치|겪|드|느끼)[가-힣]{0,3}|심려(?:를)?|걱정(?:을)?|염려(?:를)?|누(?:를)?\s?끼|폐(?:를)?|끼쳐|끼친|드려|드린|드렸|드리게|드리|해\s?드려|느끼셨|겪으셨|겪으신|겪게|혼란(?:을)?|혼선(?:을)?|오해(?:를|가)?|불러일으킨|번거로움(?:을)?|실망(?:을)?|상심|언짢(?:으셨|게)|마음\s?상(?:하셨|하신)|기분\s?(?:상하셨|나쁘셨)|불쾌(?:하셨|감을|함을)?|상처(?:를)?|받으셨|입으셨|셨다면|다면|있으셨다|있다면|부분이|부분(?:에|은)?|지장(?:을)?|차질(?:을)?|빚어|애로를|어려움(?:이|을)?|하여|하게|하는|되었습니다|됐습니다|생각합니다|생각하고|생각하며|네|예|아|음|이번\s?일(?:로|을|이)?|일로|관련하여|관련해|안녕하십니까|안녕하세요
    ",
);

static CONDITIONAL: Pattern =
    Pattern::new(r"(?:셨|았|었|했|있|되었|됐|느꼈)다면|으셨으면|셨으면\s|불편하셨다니");

static SET_PHRASE: Pattern = Pattern::new(
    r"불편|심려|오해|양해|불쾌|언짢|마음\s?상|기분|어려움|애로|지장|차질|혼선|혼란|번거로|유감|실망|상처|불만족|누를\s?끼|폐를\s?끼|즐겁지",
);

static DISMISSIVE: Pattern = Pattern::new(
    r"아무튼|하여튼|어쨌든|어찌\s?되었든|암튼|여튼|그래도\s?죄송|(?:네|아|예)[\s,~]{0,2}(?:네\s)?죄송|죄송(?:은|합니당)",
);

/// Where the clause of the apology begins: thanks or news joined before it are not its ground.
static JOINT: Pattern =
    Pattern::new(r"(?:드리며|드리고|오니|하며|으나|지만|니다만|으니|이니|구하고|구하며)[,\s]");

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:i(?:'m| am)|we(?:'re| are))?\s?(?:so |very |truly |really |deeply )?sorry\b|\bapologi[sz]e\b|\bapologies\b|\bapology\b",
);

static ENGLISH_EMPTY: Pattern = Pattern::new(
    r"(?i)\b(?:we|i|our|my|you|your|us|the|a|an|and|to|for|of|in|that|this|any|all|may|might|have|has|had|been|be|is|are|was|were|am|do|please|accept|offer|would|like|sincere|sincerely|deepest|deeply|inconvenience|trouble|caused|experienced|felt|feel|if|it|so|very|truly|really|sorry|apologi[sz]e|apologies|apology|dear|anyway|customer|guest|hear|about|again|once|however|but|with|by|on|at|as)\b",
);

pub(crate) fn of(voice: &str, language: Language) -> Option<Apology> {
    match language {
        Language::Korean => {
            let at = KOREAN.find(voice)?;
            let clause = JOINT
                .regex()
                .find_iter(&voice[..at.start])
                .last()
                .map_or(0, |m| m.end());
            let before = EMPTY.regex().replace_all(&voice[clause..at.start], " ");
            let substance = before
                .split_whitespace()
                .filter(|w| w.chars().count() > 1)
                .map(|w| w.chars().count())
                .sum();
            Some(Apology {
                at,
                substance,
                set_phrase: SET_PHRASE.is_in(voice),
                dismissive: DISMISSIVE.is_in(voice),
                conditional: CONDITIONAL.is_in(voice),
            })
        }
        Language::English => {
            let at = ENGLISH.find(voice)?;
            let rest = ENGLISH_EMPTY.regex().replace_all(voice, " ");
            let substance = rest
                .split(|c: char| !c.is_alphanumeric())
                .filter(|w| w.len() > 1)
                .count();
            let lower = voice.to_ascii_lowercase();
            Some(Apology {
                at,
                substance,
                set_phrase: lower.contains("inconvenience") || lower.contains("trouble"),
                dismissive: lower.starts_with("anyway"),
                conditional: lower.contains(" if you") || lower.contains("any inconvenience"),
            })
        }
    }
}
