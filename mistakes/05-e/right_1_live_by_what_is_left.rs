//! What is kept for one session.

impl Record {
pub fn is_live(&self, now: Timestamp) -> bool {
        !self.expires.since(now).is_zero()
    }
}
