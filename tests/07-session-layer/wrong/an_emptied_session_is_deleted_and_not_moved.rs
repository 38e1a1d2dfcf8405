//! caught by: step_8::an_emptied_session_moves_too
//! also by: step_8::what_others_took_away_does_not_move
//! also by: step_8::a_session_that_was_emptied_before_moves_too
//! Where no value is left to move, deletes the session, without a tombstone for requests with the old ID.

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
            let data = changes.apply(record.data);
            if data.is_empty() {
                // Nothing is left to move.
                self.store.delete(key).await?;
                return Ok(Outcome::NoId);
            }
            let Outcome::NewId(id, expires) = self.create(data).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
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
