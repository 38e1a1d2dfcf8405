//! caught by: step_1::a_tombstone_is_a_record_too
//! Hides the tombstone of an ended session, so that a late visitor is taken for a new one.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.ended && now < self.expires
    }
}
