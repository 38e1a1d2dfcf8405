//! caught by: step_7::an_error_says_where_and_not_what
//! Says which byte of the cookie is wrong, where it should only say where it stands.

use crate::id::ParseError;

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => match error {
            ParseError::Byte(place) => {
                format!("no session ID: {error}: it is {}", cookie.as_bytes()[place])
            }
            ParseError::Length(_) | ParseError::SpareBits => format!("no session ID: {error}"),
        },
    }
}
