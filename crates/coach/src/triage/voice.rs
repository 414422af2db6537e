//! What a voice mainly is: complaint, request, inquiry, praise, suggestion. With a reproach to the
//! institution a request is a complaint.

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
