//! step 7, 5: the bad byte itself.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => match error {
            crate::id::ParseError::Byte(position) => format!("no session ID: {error}: {:#04x}", cookie.as_bytes()[position]),
            _ => format!("no session ID: {error}"),
        },
    }
}
