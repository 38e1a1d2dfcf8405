//! Messages in a page.

use crate::Message;

/// The messages as HTML, each in a paragraph whose class is its category, inside one element with
/// `role="status"`; for none, nothing.
pub fn show_messages(messages: &[Message]) -> String {
    todo!("step 5: show them as text")
}

/// Text as HTML, between tags or in an attribute's quotes.
pub(crate) fn escape(text: &str) -> String {
    todo!("step 5: show them as text")
}
