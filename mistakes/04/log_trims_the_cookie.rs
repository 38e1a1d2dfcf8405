//! step 7, 5: the ID with a space is logged as a visitor.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie.trim()) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
