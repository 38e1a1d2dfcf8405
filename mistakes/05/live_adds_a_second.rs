//! step 1, 2: "compare, and don't add": `plus` stops at the last second, so a record until the last second is live in it.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now.plus(std::time::Duration::from_secs(1)) <= self.expires
    }
}
