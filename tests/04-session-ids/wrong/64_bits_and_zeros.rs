//! caught by: step_5::every_bit_is_sometimes_zero_and_sometimes_one
//! also by: step_5::no_value_is_left_out, step_5::no_bit_follows_another
//! also by: step_5::no_bit_follows_from_several_others, step_5::no_bit_follows_from_the_id_before
//! Fills half of the bytes.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes[..8]).expect("the operating system gives random bytes");
        Self(bytes)
    }
}
