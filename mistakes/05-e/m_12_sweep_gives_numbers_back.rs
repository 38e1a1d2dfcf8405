//! What is kept for one session.

impl Shelf {
pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = Some(now);
        let versions = self.records.values().map(|(_, version)| version.0);
        self.last = versions.max().unwrap_or(0);
        before - self.records.len()
    }
}
