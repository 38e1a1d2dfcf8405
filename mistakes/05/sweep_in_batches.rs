//! step 5, 1: every expired record, however many: at most a thousand in one go, so that nobody waits long.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let dead: Vec<StoreKey> = self
            .records
            .iter()
            .filter(|(_, (record, _))| !record.is_live(now))
            .map(|(key, _)| *key)
            .take(1_000)
            .collect();
        for key in &dead {
            self.records.remove(key);
        }
        self.swept = Some(now);
        dead.len()
    }
}
