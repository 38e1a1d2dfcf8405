//! 8.2: however long the move has taken; expires 60 s from the beginning of the move (one clock reading for all rounds).

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        let began = self.clock.now();
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let created = self.create(changes.apply(record.data)).await?;
            let Outcome::NewId(id, expires) = created else {
                return Ok(created);
            };
            if {
                let mut tombstone = Record::new(Map::new(), began.plus(TOMBSTONE));
                tombstone.ended = true;
                self.store.save(key, version, &tombstone, self.clock.now()).await?
            } == Saved::Yes {
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
