//! caught by: step_1::a_record_expires_at_its_end
//! Takes `expires` for the last second of the record, and it is the first one without it.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now <= self.expires
    }
}
