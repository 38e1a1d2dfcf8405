//! caught by: step_5::every_bit_is_sometimes_zero_and_sometimes_one
//! also by: step_5::no_value_is_left_out, step_5::no_bit_follows_another
//! also by: step_5::no_bit_follows_from_several_others, step_5::no_bit_follows_from_the_id_before
//! 48 bits of the time in front, so that a database can sort by it, and 80 random ones.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes[6..]).expect("the operating system gives random bytes");
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let millis = since.map_or(0, |it| it.as_millis() as u64);
        bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
        Self(bytes)
    }
}

use std::time::{SystemTime, UNIX_EPOCH};
