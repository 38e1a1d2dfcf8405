//! step 1, 2: `expires` may be the last second there is: it is too late for a `SystemTime`, and None comes before every Some.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        let moment = |at: Timestamp| {
            std::time::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(at.seconds()))
        };
        moment(now) < moment(self.expires)
    }
}
