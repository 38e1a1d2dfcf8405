//! step 1, 1 and 2: a record until the last second (which `plus` gives) is taken for one that never ends, so it is live in that second.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires.seconds() == u64::MAX || now < self.expires
    }
}
