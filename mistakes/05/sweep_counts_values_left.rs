//! step 5, 2: how many it removed: it counts what is left of those it looked at, tombstones aside.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let mut removed = 0;
        self.records.retain(|_, (record, _)| {
            let live = record.is_live(now);
            if !live && !record.ended {
                removed += 1;
            }
            live
        });
        self.swept = Some(now);
        removed
    }
}
