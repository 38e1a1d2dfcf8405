//! Step 9: in the last round, looks for a tombstone only. ("must hold" number 9.4 broken: a record that is gone when the
//! last round looks is `Busy`, though that logout has succeeded; a tombstone is `SessionEnded` in each round.)

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        let mut round = 1;
        while self.leave_tombstone(key, seen).await? == Saved::Stale {
            let there = self.store.load(key, self.clock.now()).await?;
            if matches!(&there, Some((record, _)) if record.ended) {
                return Ok(Outcome::SessionEnded);
            }
            if round == ATTEMPTS {
                return Ok(Outcome::Busy);
            }
            match there {
                Some((_, version)) => seen = version,
                None => return self.begin_or_forget(changes).await,
            }
            round += 1;
        }
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
