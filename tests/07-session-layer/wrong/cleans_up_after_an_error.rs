//! caught by: step_8::no_outage_moves_halfway_or_claims_a_move
//! Deletes the new record when the tombstone fails. If only its answer was lost, that was the last copy.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let Outcome::NewId(id, expires) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            match self.leave_tombstone(key, version).await {
                Ok(Saved::Yes) => return Ok(Outcome::NewId(id, expires)),
                Ok(Saved::Stale) => {}
                Err(error) => {
                    self.store.delete(&StoreKey::of(&id)).await.ok();
                    return Err(error);
                }
            }
            self.store.delete(&StoreKey::of(&id)).await?;
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
