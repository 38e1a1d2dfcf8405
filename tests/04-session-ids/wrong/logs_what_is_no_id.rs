//! caught by: step_7::an_error_says_where_and_not_what
//! also by: step_8::the_log_holds_no_id
//! What isn't an ID can be logged: it only lacks a character, or has one too many.

// ANCHOR: code
pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID in {cookie:?}: {error}"),
    }
}
// ANCHOR_END: code
