//! caught by: step_8::a_cycle_takes_others_changes_along
//! also by: step_8::every_round_moves_what_is_there_by_then, step_8::an_update_moves_once
//! also by: step_8::what_others_took_away_does_not_move
//! After a conflict it takes the others' changes along, and leaves its own behind.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            let data = if place.is_some() {
                record.data
            } else {
                changes.apply(record.data)
            };
            let Outcome::NewId(id, expires) = self.create(data).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            self.store.delete(&StoreKey::of(&id)).await?;
            if place.is_none() {
                place = Some(self.queues.wait(key).await);
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
