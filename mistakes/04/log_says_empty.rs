//! step 7, 5: an empty cookie gives a line of its own, without the error.

pub fn log_line(cookie: &str) -> String {
    if cookie.is_empty() {
        return "no session ID: the cookie is empty".to_owned();
    }
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
