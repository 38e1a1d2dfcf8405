//! caught by: step_1::an_ended_mark_is_a_record_too
//! also by: step_3::gives_back_what_was_created, step_4::replaces_the_version_that_was_seen
//! Hides the mark of an ended session, so that a late visitor is taken for a new one.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.ended && now < self.expires
    }
}
