//! Step 8: reckons the new record's end once, before the first round. ("must hold" number 8.1 broken: after a refusal
//! and a wait, the record has less than a full lifetime from its own round on.)

impl<S: SessionStore> Core<S> {
    // in src/commit.rs
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let expires = self.clock.now().plus(self.settings.lifetime);
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let moved = Record::new(changes.apply(record.data), expires);
            let Some(id) = keep_under_a_free_id(self, &moved).await? else {
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

/// The ID under which the record lies now, or `None` if none was free.
async fn keep_under_a_free_id<S: SessionStore>(
    core: &Core<S>,
    record: &Record,
) -> Result<Option<SessionId>, StoreError> {
    for _ in 0..ATTEMPTS {
        let id = SessionId::generate();
        let now = core.clock.now();
        if core.store.create(&StoreKey::of(&id), record, now).await? == Created::Yes {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
