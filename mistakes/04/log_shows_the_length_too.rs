//! step 7, 5: says the length also where another error is said.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID of {} bytes: {error}", cookie.len()),
    }
}
