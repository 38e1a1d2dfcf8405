//! caught by: step_7::no_outage_says_goodbye
//! Where the look after a refused mark fails, the session counts as gone: the goodbye goes out, and the
//! session lives.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _turn = self.turns.wait(key).await;
        for _ in 0..ATTEMPTS {
            if self.mark(key, seen).await? == Saved::Yes {
                self.store.delete(key).await?;
                return self.begin_or_forget(changes).await;
            }
            match self.store.load(key, self.clock.now()).await.unwrap_or(None) {
                Some((record, _)) if record.ended => return Ok(Outcome::Late),
                Some((_, version)) => seen = version,
                None => return self.begin_or_forget(changes).await,
            }
        }
        Ok(Outcome::Busy)
    }
}
