//! caught by: step_8::a_tombstone_stays_for_a_minute
//! Lets the tombstone live no longer than a session does.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(&self, key: &StoreKey, seen: Version) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        // No request can be late by more than a session's whole life.
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE.min(self.settings.lifetime)));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, now).await
    }
}
