//! step 7, 3 (the text above: the line has the Debug of its key): the eight digits without StoreKey.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:.8}", StoreKey::of(&id).to_string()),
        Err(error) => format!("no session ID: {error}"),
    }
}
