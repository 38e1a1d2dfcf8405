//! step 7, 5: how many characters the cookie has.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error} ({} characters)", cookie.chars().count()),
    }
}
