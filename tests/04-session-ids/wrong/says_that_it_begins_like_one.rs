//! caught by: step_7::an_error_says_where_and_not_what
//! Tells whether a cookie that is too long begins with an ID.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => {
            let begins = cookie
                .get(..22)
                .is_some_and(|it| SessionId::parse(it).is_ok());
            let more = if begins {
                ", but it begins like one"
            } else {
                ""
            };
            format!("no session ID: {error}{more}")
        }
    }
}
