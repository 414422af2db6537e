//! Why the customer is dissatisfied, as told in the text: the five causes of the seed, and other.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CauseKind {
    #[serde(rename = "unkind-response")]
    UnkindResponse,
    #[serde(rename = "clumsy-or-wrong-handling")]
    ClumsyOrWrongHandling,
    #[serde(rename = "hiding-behind-rules")]
    HidingBehindRules,
    #[serde(rename = "evading-responsibility-or-broken-promise")]
    EvadingOrBrokenPromise,
    #[serde(rename = "flat-refusal-or-coldness")]
    FlatRefusalOrColdness,
    #[serde(rename = "other")]
    Other,
}

impl CauseKind {
    pub const ALL: [CauseKind; 6] = [
        CauseKind::UnkindResponse,
        CauseKind::ClumsyOrWrongHandling,
        CauseKind::HidingBehindRules,
        CauseKind::EvadingOrBrokenPromise,
        CauseKind::FlatRefusalOrColdness,
        CauseKind::Other,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            CauseKind::UnkindResponse => "unkind-response",
            CauseKind::ClumsyOrWrongHandling => "clumsy-or-wrong-handling",
            CauseKind::HidingBehindRules => "hiding-behind-rules",
            CauseKind::EvadingOrBrokenPromise => "evading-responsibility-or-broken-promise",
            CauseKind::FlatRefusalOrColdness => "flat-refusal-or-coldness",
            CauseKind::Other => "other",
        }
    }
}
