//! caught by: step_5::no_bit_follows_from_several_others
//! also by: step_5::no_bit_follows_from_the_id_before
//! Draws 64 bits and makes 64 others of them, which look as good.

impl SessionId {
    pub fn generate() -> Self {
        let drawn = getrandom::u64().expect("the operating system gives random bytes");
        let mut made = drawn;
        made ^= made << 13;
        made ^= made >> 7;
        made ^= made << 17;
        let bits = (u128::from(drawn) << 64) | u128::from(made);
        Self(bits.to_be_bytes())
    }
}
