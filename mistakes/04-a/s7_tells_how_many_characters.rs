//! Step 7.5: of a cookie that is no ID, the line says how many characters it has. ("must hold" 7.5 broken: it tells
//! something else about the cookie; ASCII cookies of one length still have one line, `ééé` and `abcdef` don't)

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => {
            let count = cookie.chars().count();
            format!("no session ID: {error} ({count} characters)")
        }
    }
}
