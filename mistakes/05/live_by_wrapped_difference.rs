//! step 1, 2: for any two moments: a difference of more than half the range has the wrong sign.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires.seconds().wrapping_sub(now.seconds()).cast_signed() > 0
    }
}
