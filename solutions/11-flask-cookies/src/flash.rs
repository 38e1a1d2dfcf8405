//! Messages for the next page, as Flask keeps them.

use crate::session::Session;
use crate::value::Value;

// ANCHOR: message
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
// ANCHOR_END: message

// ANCHOR: flash
/// Leaves a message for the next page, behind those that wait already.
pub fn flash(session: &Session, category: &str, text: &str) {
    // step 10: append the message to those that wait
    let mut waiting = match session.get(FLASHES) {
        Some(Value::List(messages)) => messages,
        _ => Vec::new(),
    };
    waiting.push(Value::Tuple(vec![category.into(), text.into()]));
    session.insert(FLASHES, waiting);
}

/// The messages that wait, oldest first. After that none does. What isn't a message is left out.
pub fn take_messages(session: &Session) -> Vec<Message> {
    // step 10: take the messages out
    let Some(Value::List(waiting)) = session.remove(FLASHES) else {
        return Vec::new();
    };
    waiting.into_iter().filter_map(message).collect()
}

fn message(value: Value) -> Option<Message> {
    let Value::Tuple(pair) = value else {
        return None;
    };
    let [Value::Text(category), text] = <[Value; 2]>::try_from(pair).ok()? else {
        return None;
    };
    let (text, is_html) = match text {
        Value::Text(text) => (text, false),
        Value::Markup(html) => (html, true),
        _ => return None,
    };
    Some(Message {
        category,
        text,
        is_html,
    })
}
// ANCHOR_END: flash
