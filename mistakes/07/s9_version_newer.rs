//! 9.2: whichever that is; only a newer one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        for _ in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::SessionEnded),
                Some((_, version)) if version.0 > seen.0 => seen = version,
                Some(_) => return Ok(Outcome::SessionEnded),
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }
}
