//! caught by: step_8::a_move_that_is_always_too_late_is_given_up
//! Deletes the new record only where there is another round.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        for round in 1..=ATTEMPTS {
            let (record, version) = loaded;
            let Outcome::NewId(id, expires) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            if round == ATTEMPTS {
                break;
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
