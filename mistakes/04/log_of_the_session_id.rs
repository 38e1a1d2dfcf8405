//! step 7, 3: the Debug of the ID in place of its key, so all visitors are one.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {id:?}"),
        Err(error) => format!("no session ID: {error}"),
    }
}
