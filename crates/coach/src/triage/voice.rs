//! What a voice mainly is: complaint, request, inquiry, praise, suggestion. With a reproach to the
//! institution a request is a complaint.

use super::cues::{Cue, Heard, Suggestion, best, cue};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VoiceKind {
    Complaint,
    Request,
    Inquiry,
    Praise,
    Suggestion,
}

impl VoiceKind {
    pub const ALL: [VoiceKind; 5] = [
        VoiceKind::Complaint,
        VoiceKind::Praise,
        VoiceKind::Suggestion,
        VoiceKind::Inquiry,
        VoiceKind::Request,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            VoiceKind::Complaint => "complaint",
            VoiceKind::Request => "request",
            VoiceKind::Inquiry => "inquiry",
            VoiceKind::Praise => "praise",
            VoiceKind::Suggestion => "suggestion",
        }
    }
}

static CUES: [Cue<VoiceKind>; 12] = [
    cue(
        VoiceKind::Complaint,
        2,
        r"(?:왜|어째서|도대체|대체)\s|환불|보상|사과(?:해|를|하)|책임|억울|황당|어이|화가\s?나|화나|불쾌|불친절|실망|너무하|말이\s?됩니까|속상|답답",
    ),
    cue(
        VoiceKind::Complaint,
        2,
        r"안\s?(?:돼|되|주|해|들어|나|고쳐|받|와|왔|왔어|들립|맞)|못\s?(?:받|하|했|들|쓰|타|자|먹)|않(?:았|습|아|는)|없(?:었|대|다고|다는|이\s)|아직(?:도)?|번째|그대로|또\s",
    ),
    cue(
        VoiceKind::Complaint,
        2,
        r"라고만|하더군요|하더라|라더|래요|대요[.?!\s]|하십니까|잖아요|는데도|겁니까|건가요|고장|오류|실수|잘못|틀리|틀렸|누락|분실|잃어버|무시|반말|거절|미루|떠넘|규정",
    ),
    cue(
        VoiceKind::Complaint,
        3,
        r"(?i)refund|apologi[sz]e|complain|rude|never\s|nobody|still\s|wrong|broken|unacceptable|ignored|refused|lost my|charged\s(?:me\s)?twice|why\s(?:was|did|is|do|not)|no one|shouted|laughed at|was told|said he|said she",
    ),
    cue(
        VoiceKind::Praise,
        6,
        r"칭찬|감사(?:를|한|의|하다)\s?(?:전|마음|드리고|말)|친절하(?:셨|시|게|신)|감동|고마(?:웠|운|우신|움)|덕분|잊지\s?못|최고(?:예|입|의|였|다)|상\s?주셔야|별\s?다섯|구세주|정말\s감사(?:해요|합니다|드립니다|했)|기억에\s?남|따뜻",
    ),
    cue(
        VoiceKind::Praise,
        6,
        r"(?i)thank[\s-]you\s(?:to|for|note|so much|card)|(?:so|very|truly)\s(?:kind|helpful|grateful)|kindness|grateful|wonderful|please\s(?:thank|pass|tell|let|give)\s[^.]{0,30}(?:her|him|them|clerk|day off|thanks)|compliment|praise|made my day|thank you\.|smiling|without being asked",
    ),
    cue(
        VoiceKind::Suggestion,
        6,
        r"어떨까요|어떨까\s?합니다|(?:하면|되면|주시면|있으면|나오면|생기면|였으면|었으면)\s?(?:더\s)?(?:좋겠|좋을\s?(?:것|듯|거)|충분|편할)|제안(?:합니다|드립니다|드려요|하고|하나)|건의(?:합니다|드립니다|드려요)|안\s?될까요\?|가능하지\s?않을까요|검토해\s?주(?:시면|십시오)|하면\s?좋",
    ),
    cue(
        VoiceKind::Suggestion,
        6,
        r"(?i)would it be possible|could you (?:add|put|consider)|it would be (?:nice|great|good|helpful)|(?:i|may i) suggest|suggestion|how about|happy to help|it might help",
    ),
    cue(
        VoiceKind::Inquiry,
        5,
        r"궁금(?:합니다|해요|해서|하)|문의(?:드립니다|드려요|합니다|드리)|알고\s?싶(?:습니다|어요)|여쭤|여쭙|인가요\?|있나요\?|되나요\?|하나요\?|가능한가요|가능한지|언제(?:인가요|부터|까지인|쯤)|얼마(?:인가요|인지|예요)|알\s?수\s?있을까요|해야\s?(?:하나요|하는지|되나요)",
    ),
    cue(
        VoiceKind::Inquiry,
        5,
        r"(?i)i (?:would|'d) like to (?:know|ask)|could you (?:tell|let me know)|do (?:you|i) (?:have|need)|is (?:it|there) (?:possible|any|a)|what (?:time|documents|is the)|how (?:much|do i|can i|long)|when (?:does|is|will)|can (?:i|we) bring|may i ask",
    ),
    cue(
        VoiceKind::Request,
        4,
        r"(?:보내|발급해|예약해|바꿔|옮겨|신청|들여놔|봐|처리해|연결해|준비해)\s?주(?:실\s?수\s?있|시면\s?감사|세요|십시오|시겠)|부탁드(?:립니다|려요|릴게요)|부탁합니다|(?:두\s?통|한\s?통|두\s?부|2부|1부)",
    ),
    cue(
        VoiceKind::Request,
        4,
        r"(?i)any chance of|could (?:i|we) (?:have|get)|please (?:send|reserve|arrange|book|issue)|i(?:'d| would) like (?:to (?:request|book|reserve)|a)|i need (?:a|an|two) (?:copy|certificate|copies)|late checkout",
    ),
];

pub(super) fn suggest(heard: &Heard<'_, '_>, abusive: bool) -> Suggestion<VoiceKind> {
    let mut tallies = heard.tally(&VoiceKind::ALL, &CUES);
    if abusive && let Some(complaint) = tallies.first_mut() {
        complaint.sum += 6;
    }
    best(tallies, VoiceKind::Complaint)
}
