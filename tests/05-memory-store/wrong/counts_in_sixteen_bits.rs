//! caught by: step_5::a_sweep_removes_what_has_expired
//! Counts what a sweep removes in sixteen bits.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept = Some(now);
        usize::from((before - self.records.len()) as u16)
    }
}
