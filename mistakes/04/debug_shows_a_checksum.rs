//! step 7, 2 ("tells nothing"): the sum of the bytes.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let sum: u32 = self.0.iter().map(|byte| u32::from(*byte)).sum();
        write!(f, "SessionId(sum {sum})")
    }
}
