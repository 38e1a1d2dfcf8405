//! Moves once without a queue, and then in a loop with one; a function of its own makes one attempt and cleans up after it.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        if let Some(outcome) = move_once(self, key, loaded, changes).await? {
            return Ok(outcome);
        }
        let _place = self.queues.wait(key).await;
        for _ in 1..ATTEMPTS {
            let Some(fresh) = self.live(key).await? else {
                return Ok(Outcome::SessionEnded);
            };
            if let Some(outcome) = move_once(self, key, fresh, changes).await? {
                return Ok(outcome);
            }
        }
        match self.live(key).await? {
            Some(_) => Ok(Outcome::Busy),
            None => Ok(Outcome::SessionEnded),
        }
    }
}

/// One attempt to move the session. `None` if the tombstone was refused, and nothing is left of the attempt.
async fn move_once<S: SessionStore>(
    core: &Core<S>,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
) -> Result<Option<Outcome>, StoreError> {
    let (record, version) = loaded;
    let data = changes.apply(record.data);
    let (id, expires) = match core.create(data).await? {
        Outcome::NewId(id, expires) => (id, expires),
        other => return Ok(Some(other)),
    };
    match core.leave_tombstone(key, version).await? {
        Saved::Yes => Ok(Some(Outcome::NewId(id, expires))),
        Saved::Stale => {
            core.store.delete(&StoreKey::of(&id)).await?;
            Ok(None)
        }
    }
}
