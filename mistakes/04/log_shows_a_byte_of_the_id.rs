//! step 7, 4: the key, and the last two characters of the ID.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?} …{}", StoreKey::of(&id), &cookie[20..]),
        Err(error) => format!("no session ID: {error}"),
    }
}
