//! step 7, 5: the cookie is shown by {:?}.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}: {cookie:?}"),
    }
}
