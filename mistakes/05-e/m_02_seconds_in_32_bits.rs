//! What is kept for one session.

impl Record {
pub fn is_live(&self, now: Timestamp) -> bool {
        (now.seconds() as u32) < (self.expires.seconds() as u32)
    }
}
