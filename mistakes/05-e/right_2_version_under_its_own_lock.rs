//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        // Only this call has this number, so it may be drawn under a lock of its own.
        let next = self.shelf().next_version();
        match self.shelf().records.get_mut(key) {
            Some(state) if state.1 == seen && state.0.is_live(now) => {
                *state = (record.clone(), next);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
