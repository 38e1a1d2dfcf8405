//! caught by: step_8::a_cycle_takes_others_changes_along
//! also by: step_8::of_two_cycles_at_once_one_wins, step_8::two_hundred_cycles_are_one
//! also by: step_8::a_move_that_is_always_too_late_is_given_up
//! also by: step_8::every_round_moves_what_is_there_by_then
//! also by: step_8::a_request_ended_in_any_round_leaves_nothing, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait, step_8::a_later_round_may_find_no_id
//! also by: step_8::what_expires_while_it_moves_has_ended
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
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
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(Outcome::NewId(id, expires));
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
