//! step 7, 4: the key and the first character.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?} {:.1}…", StoreKey::of(&id), cookie),
        Err(error) => format!("no session ID: {error}"),
    }
}
