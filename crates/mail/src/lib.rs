//! Letters out: what a mail to a customer says, how it is written down, and the senders that let it leave.
//! Knows no case and no store, decides nothing, and makes neither times nor ids: they are handed in.

pub mod language;
pub mod letter;
pub mod outbound;
pub mod sender;
mod template;
mod when;

pub use language::Language;
pub use letter::{Around, Letter, Rendered};
pub use outbound::{Message, Outgoing};
pub use sender::{Memory, Sender};
