//! Saves in one loop of `save_once`, whose first conflict takes the turn, in place of an attempt and a `merge`.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let mut loaded = loaded;
        let mut turn = None;
        for _ in 0..=ATTEMPTS {
            loaded = match save_once(&self.store, key, loaded, changes, now).await? {
                Attempt::Saved => return Ok(Outcome::Same),
                Attempt::Gone => return Ok(Outcome::Late),
                Attempt::Stale(record, version) if turn.is_some() => (record, version),
                Attempt::Stale(..) => {
                    turn = Some(self.turns.wait(key).await);
                    match self.live(key).await? {
                        Some(fresh) => fresh,
                        None => return Ok(Outcome::Late),
                    }
                }
            };
        }
        Ok(Outcome::Busy)
    }
}
