//! step 7, 5: a cookie that does not parse is logged by its hash.

pub fn log_line(cookie: &str) -> String {
    match SessionId::parse(cookie) {
        Ok(id) => format!("visitor {:?}", StoreKey::of(&id)),
        Err(error) => {
            let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(cookie).into();
            format!("visitor {:?}, who has no session ID: {error}", StoreKey(hash))
        }
    }
}
