//! 8.1: a full lifetime from its own round on; from the beginning of the move.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let began = self.clock.now();
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let data = changes.apply(record.data);
            let new = Record::new(data, began.plus(self.settings.lifetime));
            let mut created = Outcome::Busy;
            for _ in 0..ATTEMPTS {
                let id = SessionId::generate();
                if self.store.create(&StoreKey::of(&id), &new, self.clock.now()).await? == Created::Yes {
                    created = Outcome::NewId(id, new.expires);
                    break;
                }
            }
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
