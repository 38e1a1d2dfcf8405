//! caught by: step_5::a_sweep_removes_what_has_expired
//! Removes a thousand at the most, so that no visitor waits for long.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        // step 5: keep within bounds
        let before = self.records.len();
        let mut left = 1000;
        self.records.retain(|_, (record, _)| {
            record.is_live(now) || {
                left -= 1;
                left < 0
            }
        });
        self.swept = Some(now);
        before - self.records.len()
    }
}
