//! caught by: step_6::a_move_that_is_always_too_late_is_given_up
//! Tries until it works, which may be never.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut loaded = loaded;
        loop {
            let (record, version) = loaded;
            let moved = self.create(changes.apply(record.data)).await?;
            let Outcome::NewId(id, expires) = moved else {
                return Ok(moved);
            };
            if self.mark(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            self.store.delete(&StoreKey::of(&id)).await?;
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::Late),
            }
            tokio::task::yield_now().await;
        }
    }
}
