//! caught by: step_6::a_cycle_takes_others_changes_along
//! Creates a record at each attempt, and leaves it there.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let Outcome::NewId(id, expires) = self.create(changes.apply(record.data)).await? else {
                break;
            };
            if self.mark(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::Late),
            }
        }
        Ok(Outcome::Busy)
    }
}
