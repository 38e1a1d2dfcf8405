//! step 7, 4: the key and the last four characters.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?} …{}", StoreKey::of(&id), &id.text()[18..]),
        Err(error) => format!("no session ID: {error}"),
    }
}
