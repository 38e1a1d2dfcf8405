//! caught by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits
//! Counts from 1 again when the sweep has left nothing, so a late save meets its version again.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = Some(now);
        let removed = before - self.records.len();
        if self.records.is_empty() {
            self.last = 0;
        }
        removed
    }
}
