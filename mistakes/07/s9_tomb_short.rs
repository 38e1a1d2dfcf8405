//! 9.1: the tombstone is like that of step 8; it is deleted at once, so it has no time here.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if {
                let now = self.clock.now();
                let mut tombstone = Record::new(Map::new(), now.plus(Duration::from_secs(1)));
                tombstone.ended = true;
                self.store.save(key, seen, &tombstone, now).await?
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
