//! 8.1: also where no value is left; then the visitor has no session.

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
            let data = changes.apply(record.data);
            if data.is_empty() {
                return Ok(if self.leave_tombstone(key, version).await? == Saved::Yes { Outcome::NoId } else { Outcome::Busy });
            }
            let created = self.create(data).await?;
            let Outcome::NewId(id, expires) = created else {
                return Ok(created);
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
