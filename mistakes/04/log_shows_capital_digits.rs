//! step 7, 3: the digits in capitals.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:.8}", StoreKey::of(&id).to_string().to_uppercase()),
        Err(error) => format!("no session ID: {error}"),
    }
}
