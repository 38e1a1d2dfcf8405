//! step 7, 3 (the text above: the line has the Debug of its key): all 64 digits and no Debug.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
