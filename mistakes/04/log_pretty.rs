//! step 7, 3: {:#?} of the key (the same, as its Debug writes).

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:#?}", StoreKey::of(&id)),
        Err(error) => format!("no session ID: {error}"),
    }
}
