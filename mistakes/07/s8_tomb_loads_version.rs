//! 8.2: only if it still has the version that was seen; takes the version of a look.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
        tombstone.ended = true;
        let seen = self.store.load(key, now).await?.map_or(seen, |(_, version)| version);
        self.store.save(key, seen, &tombstone, now).await
    }
}
