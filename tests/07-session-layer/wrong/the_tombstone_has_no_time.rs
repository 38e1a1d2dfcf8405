//! caught by: step_8::what_expires_while_it_moves_has_ended
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! Gives the store no time with the tombstone: a session that expired meanwhile is moved, and lives again.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
        tombstone.ended = true;
        self.store.save(key, seen, &tombstone, Timestamp::from_seconds(0)).await
    }
}
