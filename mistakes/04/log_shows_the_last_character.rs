//! step 7, 5: which last character it is that has spare bits.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => match error {
            crate::id::ParseError::SpareBits => format!("no session ID: {error}: {}", &cookie[21..]),
            _ => format!("no session ID: {error}"),
        },
    }
}
