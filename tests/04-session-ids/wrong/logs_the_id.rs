//! caught by: step_7::a_line_of_the_log_tells_sessions_apart
//! also by: step_8::the_log_holds_no_id
//! Handy when a customer calls and says that they were logged out.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {} with {:?}", id.text(), StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
