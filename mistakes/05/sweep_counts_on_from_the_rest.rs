//! step 5, 3: whichever records it removed: the counter goes back to the highest version that is left.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        self.last = self.records.values().map(|(_, version)| version.0).max().unwrap_or(self.last);
        self.swept = Some(now);
        before - self.records.len()
    }
}
