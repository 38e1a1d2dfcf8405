//! 9.1: the tombstone expires 60 s from before the queue, since the clock was asked there.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let _place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if {
                let mut tombstone = Record::new(Map::new(), now.plus(TOMBSTONE));
                tombstone.ended = true;
                self.store.save(key, seen, &tombstone, self.clock.now()).await?
            } == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) => seen = version,
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }
}
