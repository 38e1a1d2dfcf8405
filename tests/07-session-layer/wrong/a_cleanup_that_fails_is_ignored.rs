//! caught by: step_8::no_outage_moves_halfway_or_claims_a_move
//! Where the delete after a refused tombstone fails, goes on with the move, and the new record stays behind.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut loaded = loaded;
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let Outcome::NewId(id, expires) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            // A record whose ID was never given out does no harm.
            let _ = self.store.delete(&StoreKey::of(&id)).await;
            if place.is_none() {
                place = Some(self.queues.wait(key).await);
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
