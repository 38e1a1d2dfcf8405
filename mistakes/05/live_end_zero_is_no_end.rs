//! step 1, 1: in no second from `expires` on: an end of 0 is taken for none.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires.seconds() == 0 || now < self.expires
    }
}
