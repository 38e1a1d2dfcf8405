//! step 7, 3: the first six digits of the key.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:.6}", StoreKey::of(&id).to_string()),
        Err(error) => format!("no session ID: {error}"),
    }
}
