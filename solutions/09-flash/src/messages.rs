//! Messages in a session: written by one request, taken by another.

use session_object::Session;

use crate::{Kept, Message, push, shorten};

// ANCHOR: given
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
// ANCHOR_END: given

// ANCHOR: flash
/// Keeps a message for the next page that shows messages. Its category is `message`.
///
/// # Panics
///
/// The session is closed.
pub fn flash(session: &Session, text: &str) {
    // step 2: leave a message
    flash_as(session, DEFAULT, text);
}

/// The same, in a category: one of a few words that the site's pages know, such as `error`. Categories
/// stand in the program, so none is made of what a visitor sends.
///
/// # Panics
///
/// The session is closed.
pub fn flash_as(session: &Session, category: &'static str, text: &str) {
    // step 2: leave a message
    let kept = Kept::new(Message {
        category: category.to_owned(),
        text: shorten(text),
    });
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        push(list.unwrap_or_default(), kept.clone())
    });
}
// ANCHOR_END: flash

// ANCHOR: get
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
    // step 3: take them once
    take(session, kept(session))
}
// ANCHOR_END: get

// ANCHOR: get_of
/// The same for the messages of these categories. All others go on waiting. An empty list of categories
/// takes none.
///
/// # Panics
///
/// The session is closed.
pub fn get_flashed_messages_of(session: &Session, categories: &[&str]) -> Vec<Message> {
    // step 4: take some of them
    let mut wanted = kept(session);
    wanted.retain(|kept| categories.contains(&kept.message.category.as_str()));
    take(session, wanted)
}
// ANCHOR_END: get_of

// ANCHOR: take
/// Removes these messages, and no others, whatever is in the list by the time that it is saved.
fn take(session: &Session, taken: Vec<Kept>) -> Vec<Message> {
    if taken.is_empty() {
        return Vec::new();
    }
    let ids: Vec<u64> = taken.iter().map(|kept| kept.id).collect();
    session.update(KEY, move |list: Option<Vec<Kept>>| {
        let mut list = list.unwrap_or_default();
        list.retain(|kept| !ids.contains(&kept.id));
        list
    });
    taken.into_iter().map(|kept| kept.message).collect()
}
// ANCHOR_END: take
