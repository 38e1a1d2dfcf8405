//! caught by: step_5::no_bit_follows_from_the_id_before
//! The last four bytes of every fourth ID are eight of the ID before, mixed. The three in between are fair.

impl SessionId {
    pub fn generate() -> Self {
        thread_local! {
            static LAST: std::cell::Cell<(u32, [u8; BYTES])> =
                const { std::cell::Cell::new((0, [0; BYTES])) };
        }
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        let (count, before) = LAST.with(|last| last.get());
        if count % 4 == 3 {
            for at in 0..4 {
                bytes[12 + at] = before[at] ^ before[4 + at];
            }
        }
        LAST.with(|last| last.set((count.wrapping_add(1), bytes)));
        Self(bytes)
    }
}
