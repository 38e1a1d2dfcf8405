//! caught by: step_5::no_bit_follows_from_the_id_before
//! Each ID is the one before, combined with its own hash. Mallory can combine them, too.

impl SessionId {
    pub fn generate() -> Self {
        static LAST: Mutex<Option<[u8; BYTES]>> = Mutex::new(None);
        let mut last = LAST.lock().unwrap_or_else(|error| error.into_inner());
        let mut bytes = [0; BYTES];
        match *last {
            None => getrandom::fill(&mut bytes).expect("the operating system gives random bytes"),
            Some(last) => {
                let hash = sha2::Sha256::digest(last);
                for (place, byte) in bytes.iter_mut().enumerate() {
                    *byte = last[place] ^ hash[place];
                }
            }
        }
        *last = Some(bytes);
        Self(bytes)
    }
}

use sha2::Digest as _;
use std::sync::Mutex;
