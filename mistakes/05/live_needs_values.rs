//! step 1, 1: a record is live in every second before `expires`, also without any value.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.data.is_empty() && now < self.expires
    }
}
