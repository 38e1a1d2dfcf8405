//! Messages for the next page, as Flask keeps them.

use crate::session::Session;
use crate::value::Value;

/// The key in the session under which Flask keeps its messages.
pub(crate) const FLASHES: &str = "_flashes";

/// A message for the visitor's next page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `message`, or `error`: what the programmer says.
    pub category: String,
    /// What it says.
    pub text: String,
    /// Whether the text is HTML, to be shown as it is: Flask's `Markup`.
    pub is_html: bool,
}

/// Leaves a message for the next page, behind those that wait already.
pub fn flash(session: &Session, category: &str, text: &str) {
    todo!("step 10: append the message to those that wait")
}

/// The messages that wait, oldest first. After that none does. What isn't a message is left out.
pub fn take_messages(session: &Session) -> Vec<Message> {
    todo!("step 10: take the messages out")
}
