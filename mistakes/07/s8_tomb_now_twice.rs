//! 8.2 (same?): asks the clock twice.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, self.clock.now()).await
    }
}
