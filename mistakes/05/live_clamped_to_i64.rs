//! step 1, 2: for any two moments: all moments after i64::MAX are one, so a record until the last second is expired a second before it.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        let signed = |at: Timestamp| i64::try_from(at.seconds()).unwrap_or(i64::MAX);
        signed(now) < signed(self.expires)
    }
}
