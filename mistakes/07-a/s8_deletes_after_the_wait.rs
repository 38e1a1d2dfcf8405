//! Step 8: waits in the queue before it deletes the refused record. ("must hold" number 8.4 broken: while the move
//! waits, and for good if its time runs out there, a copy of the session lies under an ID that nobody has.)

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
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            if place.is_none() {
                place = Some(self.queues.wait(key).await);
            }
            self.store.delete(&StoreKey::of(&id)).await?;
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
