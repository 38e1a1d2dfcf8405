//! caught by: step_5::every_bit_is_sometimes_zero_and_sometimes_one
//! also by: step_5::no_value_is_left_out, step_5::no_bit_follows_another
//! also by: step_5::no_bit_follows_from_several_others, step_5::no_bit_follows_from_the_id_before
//! A UUID of version 4: 122 random bits, and six that are always the same.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }
}
