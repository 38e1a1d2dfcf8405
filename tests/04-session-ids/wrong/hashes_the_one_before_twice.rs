//! caught by: step_5::no_bit_follows_from_the_id_before
//! Each ID is the hash of the hash of the one before. There is no secret in either.

impl SessionId {
    pub fn generate() -> Self {
        static LAST: Mutex<Option<[u8; BYTES]>> = Mutex::new(None);
        let mut last = LAST.lock().unwrap_or_else(|error| error.into_inner());
        let mut bytes = [0; BYTES];
        match *last {
            None => getrandom::fill(&mut bytes).expect("the operating system gives random bytes"),
            Some(last) => {
                let hash = sha2::Sha256::digest(sha2::Sha256::digest(last));
                bytes.copy_from_slice(&hash[..BYTES]);
            }
        }
        *last = Some(bytes);
        Self(bytes)
    }
}

use sha2::Digest as _;
use std::sync::Mutex;
