//! caught by: step_8::a_move_draws_until_an_id_is_free
//! Goes on with the next round where no ID was free, up to 256 creates.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded.clone();
            let created = self.create(changes.apply(record.data)).await?;
            let Outcome::NewId(id, expires) = created else {
                continue;
            };
            match self.leave_tombstone(key, version).await? {
                Saved::Yes => return Ok(Outcome::NewId(id, expires)),
                Saved::Stale => {}
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
