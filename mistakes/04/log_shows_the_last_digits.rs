//! step 7, 3: the last eight digits of the key.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {}", &StoreKey::of(&id).to_string()[56..]),
        Err(error) => format!("no session ID: {error}"),
    }
}
