//! step 7, 5: a hash of what was no ID, to tell such visitors apart.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => {
            let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(cookie).into();
            format!("no session ID: {error} ({:02x}{:02x}{:02x}{:02x})", hash[0], hash[1], hash[2], hash[3])
        },
    }
}
