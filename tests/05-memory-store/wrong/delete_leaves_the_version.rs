//! caught by: step_5::a_late_save_does_not_bring_it_back
//! Marks the record as ended and empty, and a request that has seen it before saves over the mark.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let kept = shelf.records.get(key).cloned();
        let kept = kept.filter(|(record, _)| record.is_live(now));
        Ok(kept.filter(|(record, _)| !(record.ended && record.data.is_empty())))
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        if let Some((record, _)) = self.shelf().records.get_mut(key) {
            record.data.clear();
            record.ended = true;
        }
        Ok(())
    }
}
