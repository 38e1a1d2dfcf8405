//! What is kept for one session.

impl Record {
pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires.seconds() == u64::MAX || now < self.expires
    }
}
