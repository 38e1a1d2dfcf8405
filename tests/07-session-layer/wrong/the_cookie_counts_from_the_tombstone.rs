//! caught by: step_8::each_round_counts_from_its_own_moment
//! Gives the cookie a lifetime from the end of the move: where the store takes its time, the record ends
//! before the cookie does.

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
            let Outcome::NewId(id, _) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                let expires = self.clock.now().plus(self.settings.lifetime);
                return Ok(Outcome::NewId(id, expires));
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
