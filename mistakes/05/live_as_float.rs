//! step 1, 2: for any two moments: two neighboring large seconds are the same as an f64.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        (now.seconds() as f64) < (self.expires.seconds() as f64)
    }
}
