//! Messages in a session: written by one request, taken by another.

use session_object::Session;

use crate::{Kept, Message, push, shorten};

/// The key under which the session keeps the messages. It isn't Flask's `_flashes`, whose value has
/// another form.
pub(crate) const KEY: &str = "_messages";

/// The category of a message that has no other, as in Flask.
pub(crate) const DEFAULT: &str = "message";

/// What waits in the session, from the oldest to the newest.
pub(crate) fn kept(session: &Session) -> Vec<Kept> {
    session.get(KEY).unwrap_or_default()
}

/// The messages that wait, which go on waiting. For a page that won't be shown.
pub fn waiting_messages(session: &Session) -> Vec<Message> {
    kept(session).into_iter().map(|kept| kept.message).collect()
}

/// Keeps a message for the next page that shows messages. Its category is `message`.
///
/// # Panics
///
/// The session is closed.
pub fn flash(session: &Session, text: &str) {
    todo!("step 2: leave a message")
}

/// The same, in a category: one of a few words that the site's pages know, such as `error`. Categories
/// stand in the program, so none is made of what a visitor sends.
///
/// # Panics
///
/// The session is closed.
pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    todo!("step 2: leave a message")
}

/// Takes the messages out of the session, from the oldest to the newest, for a page that shows them.
/// They are gone when that page is answered, and stay if it fails with a 5xx.
///
/// Other requests' messages are left alone, also those that come before this request is saved. A
/// session without messages isn't changed.
///
/// # Panics
///
/// The session is closed.
pub fn get_flashed_messages(session: &Session) -> Vec<Message> {
    todo!("step 3: take them once")
}

/// The same for the messages of these categories. All others go on waiting. An empty list of categories
/// takes none.
///
/// # Panics
///
/// The session is closed.
pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    todo!("step 4: take some of them")
}
