//! 9.3: in any round; a tombstone in a later round counts as gone.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        for round in 0..ATTEMPTS {
            if self.leave_tombstone(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended && round == 0 => return Ok(Outcome::SessionEnded),
                Some((record, _)) if record.ended => return self.begin_or_forget(changes).await,
                None => return self.begin_or_forget(changes).await,
                Some((_, version)) => seen = version,
            }
        }
        Ok(Outcome::Busy)
    }
}
