//! Step 8: deletes the new record if the tombstone's save fails with an error after which nothing was done. ("must
//! hold" number 8.8 broken: with `Unstorable` or `Full`, another call follows, and the new record is deleted.)

impl<S: SessionStore> Core<S> {
    // in src/commit.rs
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
                    // The store kept what it had: the session goes on under the old ID.
                    if matches!(&error, StoreError::Unstorable(_) | StoreError::Full { .. }) {
                        let _ = self.store.delete(&StoreKey::of(&id)).await;
                    }
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
