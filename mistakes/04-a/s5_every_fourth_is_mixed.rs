//! Step 5.5: the last four bytes of each thread's 4th, 8th, … ID are the XOR of bytes 0 to 3 and 4 to 7 of the ID before.
//! ("must hold" 5.5 broken: "the next has no part of it, moved, mixed or hashed"; not for the first pairs, but the third)

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
