//! caught by: step_7::a_line_of_the_log_tells_sessions_apart

/// The start of both, to find one by the other.
pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {cookie:.4}… {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
