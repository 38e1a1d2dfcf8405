//! caught by: step_5::two_slow_requests_both_win
//! Writes its own copy over what others have saved.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let (mut record, mut seen) = loaded;
        record.data = changes.apply(record.data);
        for _ in 0..ATTEMPTS {
            if self.store.save(key, seen, &record, now).await? == Saved::Yes {
                return Ok(Outcome::Same);
            }
            match self.live(key).await? {
                Some((_, version)) => seen = version,
                None => return Ok(Outcome::Late),
            }
        }
        Ok(Outcome::Busy)
    }
}
