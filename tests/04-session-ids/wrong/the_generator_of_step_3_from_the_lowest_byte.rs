//! caught by: step_5::your_own_attacker_gets_nowhere
//! The outputs are written from their lowest byte on. Mallory turns them round and has the state.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: Mutex<Option<u64>> = Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(|error| error.into_inner());
        let mut now = state.unwrap_or_else(|| {
            let seed = getrandom::u64().expect("the operating system gives random bytes");
            seed >> 16
        });
        let mut bytes = [0; BYTES];
        for part in bytes.chunks_mut(4) {
            now = next_state(now);
            part.copy_from_slice(&output(now).to_le_bytes());
        }
        *state = Some(now);
        Self(bytes)
    }
}

use crate::weak::{next_state, output};
use std::sync::Mutex;
