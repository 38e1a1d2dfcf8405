//! caught by: step_8::a_cycle_takes_others_changes_along
//! also by: step_8::every_round_moves_what_is_there_by_then, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! also by: step_8::what_others_took_away_does_not_move
//! also by: step_8::many_changes_of_others_are_one_refusal
//! Looks at the new version only, and moves the old data: what others changed is lost.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let (record, mut version) = loaded;
        for _ in 0..ATTEMPTS {
            let data = changes.apply(record.data.clone());
            let Outcome::NewId(id, expires) = self.create(data).await? else {
                break;
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            self.store.delete(&StoreKey::of(&id)).await?;
            match self.live(key).await? {
                Some((_, fresh)) => version = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
