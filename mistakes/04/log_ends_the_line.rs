//! step 7, 6: a line break behind the line of an ID.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}\n", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
