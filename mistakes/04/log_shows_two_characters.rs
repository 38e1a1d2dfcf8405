//! step 7, 5: the first two characters of what was no ID.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}: {}…", cookie.chars().take(2).collect::<String>()),
    }
}
