//! caught by: step_6::a_sweep_removes_what_has_expired
//! `retain` keeps what the closure says yes to, and this one says yes to what has expired.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| !record.is_live(now));
        before - self.records.len()
    }
}
