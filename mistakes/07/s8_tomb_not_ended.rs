//! 8.2: ended is not set.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
        self.store.save(key, seen, &tombstone, now).await
    }
}
