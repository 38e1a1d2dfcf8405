//! 8.4: the same new ID in every round.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let drawn = SessionId::generate();
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let now = self.clock.now();
            let new = Record::new(changes.apply(record.data), now.plus(self.settings.lifetime));
            let created = match self.store.create(&StoreKey::of(&drawn), &new, now).await? {
                Created::Yes => Outcome::NewId(drawn.clone(), new.expires),
                Created::Taken => Outcome::Busy,
            };
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
