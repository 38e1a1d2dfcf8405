//! step 7, 5: a cookie that is much too short can be no ID, and is shown.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => match error {
            crate::id::ParseError::Length(0..=8) => format!("no session ID: {error}: {cookie:?}"),
            _ => format!("no session ID: {error}"),
        },
    }
}
