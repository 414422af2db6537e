//! What a decision is given besides the case and the command: the time, who acts, the office, what they had seen.
//! The core asks no one else.

use jiff::Timestamp;

use crate::access::Actor;
use crate::office::Office;

#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Never before the last event of the journal, whatever the machine's clock says.
    pub now: Timestamp,
    pub actor: &'a Actor,
    pub office: &'a Office,
    /// The version of the case the person had before their eyes; `None` where it does not matter.
    pub seen: Option<u32>,
}
