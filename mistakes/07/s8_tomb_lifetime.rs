//! 8.2: the tombstone lives as long as a session.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(self.settings.lifetime));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, now).await
    }
}
