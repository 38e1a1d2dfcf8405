//! caught by: step_5::your_own_attacker_gets_nowhere
//! Mallory doesn't know the nanosecond in which it was seeded, and doesn't need to.

impl SessionId {
    pub fn generate() -> Self {
        static LCG: Mutex<Option<Lcg>> = Mutex::new(None);
        let mut lcg = LCG.lock().unwrap_or_else(|error| error.into_inner());
        let lcg = lcg.get_or_insert_with(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH);
            Lcg::seeded(since.map_or(0, |it| it.as_nanos() as u64) ^ u64::from(process::id()))
        });
        let hex = lcg.draw() + &lcg.draw();
        let bits = u128::from_str_radix(&hex, 16).unwrap_or_default();
        Self(bits.to_be_bytes())
    }
}

use crate::weak::Lcg;
use std::process;
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};
