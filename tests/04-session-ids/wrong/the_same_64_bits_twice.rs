//! caught by: step_5::no_bit_follows_another
//! also by: step_5::no_bit_follows_from_several_others, step_5::no_bit_follows_from_the_id_before
//! Draws one number of 64 bits, and fills 128 with it.

impl SessionId {
    pub fn generate() -> Self {
        let half = getrandom::u64().expect("the operating system gives random bytes");
        let bits = (u128::from(half) << 64) | u128::from(half);
        Self(bits.to_be_bytes())
    }
}
