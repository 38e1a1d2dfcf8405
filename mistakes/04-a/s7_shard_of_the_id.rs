//! Step 7.4: the line of an ID names a shard, which is the number of the ID's first character. ("must hold" 7.4 broken, and
//! "the words around are the same for every cookie": six bits of the ID stand in the log, in decimal digits)

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => {
            let shard = cookie.bytes().next().unwrap_or(0);
            format!("visitor {:?} on shard {shard}", StoreKey::of(&id))
        }
        Err(error) => format!("no session ID: {error}"),
    }
}
