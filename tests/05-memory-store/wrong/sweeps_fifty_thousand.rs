//! caught by: step_5::a_sweep_removes_what_has_expired
//! Removes fifty thousand records at a time.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let mut removed = 0;
        self.records.retain(|_, (record, _)| {
            let keep = removed == 50_000 || record.is_live(now);
            removed += usize::from(!keep);
            keep
        });
        self.swept = Some(now);
        removed
    }
}
