//! 8.6: no new record is left; the one of the last round is.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        for round in 0..ATTEMPTS {
            let (record, version) = loaded;
            let created = self.create(changes.apply(record.data)).await?;
            let Outcome::NewId(id, expires) = created else {
                return Ok(created);
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            if round + 1 == ATTEMPTS {
                return Ok(Outcome::Busy);
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
