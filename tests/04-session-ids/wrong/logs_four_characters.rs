//! caught by: step_7::an_error_says_where_and_not_what

/// Four characters, so that support can find the visitor's own report of it.
pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error} ({cookie:.4}…)"),
    }
}
