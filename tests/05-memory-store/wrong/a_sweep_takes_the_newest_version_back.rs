//! caught by: step_5::a_version_from_before_a_sweep_never_fits
//! Goes on counting from the newest version that a sweep has left.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = Some(now);
        self.last = self
            .records
            .values()
            .map(|(_, version)| version.0)
            .max()
            .unwrap_or(self.last);
        before - self.records.len()
    }
}
