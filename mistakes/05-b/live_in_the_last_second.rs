//! Step 1.2: at the last second that there is, a record that expires then is still live, because
//! now + 1 stays at the last second. ("must hold" 1.2 with 1.1)

impl Record {
    /// Whether the record hasn't expired at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        now.plus(std::time::Duration::from_secs(1)) <= self.expires
    }
}
