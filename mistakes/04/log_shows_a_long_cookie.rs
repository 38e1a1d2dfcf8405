//! step 7, 5: a cookie that is much too long can be no ID, and its beginning is shown.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => match error {
            crate::id::ParseError::Length(65..) => format!("no session ID: {error}: {:?}", cookie.chars().take(16).collect::<String>()),
            _ => format!("no session ID: {error}"),
        },
    }
}
