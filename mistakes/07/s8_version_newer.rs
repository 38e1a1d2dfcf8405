//! 8.4: takes a found record only in a newer version.

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
            let created = self.create(changes.apply(record.data)).await?;
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
                Some(fresh) if fresh.1.0 > version.0 => loaded = fresh,
                Some(_) => return Ok(Outcome::Busy),
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
