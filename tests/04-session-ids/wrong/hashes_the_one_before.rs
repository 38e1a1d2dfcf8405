//! caught by: step_5::no_bit_follows_from_the_id_before
//! Asks the operating system once, and makes each ID of the one before. So can Mallory.

impl SessionId {
    pub fn generate() -> Self {
        static LAST: Mutex<Option<[u8; BYTES]>> = Mutex::new(None);
        let mut last = LAST.lock().unwrap_or_else(|error| error.into_inner());
        let mut bytes = [0; BYTES];
        match *last {
            None => getrandom::fill(&mut bytes).expect("the operating system gives random bytes"),
            Some(last) => bytes.copy_from_slice(&sha2::Sha256::digest(last)[..BYTES]),
        }
        *last = Some(bytes);
        Self(bytes)
    }
}

use sha2::Digest as _;
use std::sync::Mutex;
