//! The ways a voice comes in. Every channel gets the same number, clock and care.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Counter,
    Phone,
    Web,
    Email,
    Chat,
    Letter,
    Board,
    Api,
}

impl Channel {
    pub const ALL: [Self; 8] = [
        Self::Counter,
        Self::Phone,
        Self::Web,
        Self::Email,
        Self::Chat,
        Self::Letter,
        Self::Board,
        Self::Api,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Phone => "phone",
            Self::Web => "web",
            Self::Email => "email",
            Self::Chat => "chat",
            Self::Letter => "letter",
            Self::Board => "board",
            Self::Api => "api",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.as_str() == text)
    }

    /// The customer holds the receipt the moment it is made; elsewhere somebody must still tell them.
    pub fn acknowledges_itself(self) -> bool {
        matches!(self, Self::Web | Self::Counter | Self::Api)
    }
}
