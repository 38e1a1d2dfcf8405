//! What the steps share.

use harness::Chapter;
use session_ids::{Ids, Shop};

pub const CHAPTER: Chapter = Chapter::new("04-session-ids");

/// When Alice comes, in the second 1763844404 and some milliseconds.
pub const ALICE_COMES: u64 = 1_763_844_404_041;

/// A shop at a time of its own, without a log.
pub fn shop(ids: Ids) -> Shop {
    Shop::new("/", ids, || ALICE_COMES, |_| {})
}

/// The ID in the first cookie that an answer sets.
pub fn id_in(reply: &harness::Reply) -> String {
    let cookies = reply.set_cookies();
    let value = cookies.first().map(|cookie| cookie.value().to_vec());
    String::from_utf8(value.unwrap_or_default()).unwrap_or_default()
}

/// Lists of IDs as the student's functions take them.
pub fn list(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

/// As much of a text as a failure should show.
pub fn start_of(text: &str) -> String {
    match text.char_indices().nth(80) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}… and so on, {} bytes", &text[..end], text.len()),
    }
}
