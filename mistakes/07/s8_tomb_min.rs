//! 8.2: however long sessions live; never longer than a session.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE.min(self.settings.lifetime)));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, now).await
    }
}
