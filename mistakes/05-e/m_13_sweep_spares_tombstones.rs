//! What is kept for one session.

impl Shelf {
pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.ended || record.is_live(now));
        self.swept = Some(now);
        before - self.records.len()
    }
}
