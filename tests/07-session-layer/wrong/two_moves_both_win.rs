//! caught by: step_8::of_two_cycles_at_once_one_wins
//! also by: step_8::a_cycle_takes_others_changes_along, step_8::two_hundred_cycles_are_one
//! also by: step_8::a_move_that_is_always_too_late_is_given_up
//! also by: step_8::every_round_moves_what_is_there_by_then
//! also by: step_8::a_request_ended_in_any_round_leaves_nothing
//! also by: step_8::a_move_keeps_its_place (hangs)
//! also by: step_8::a_move_keeps_its_place_in_every_round (hangs)
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait, step_8::a_later_round_may_find_no_id
//! also by: step_8::each_round_counts_from_its_own_moment
//! also by: step_8::what_others_took_away_does_not_move
//! also by: step_8::what_expires_while_it_moves_has_ended
//! also by: step_8::many_changes_of_others_are_one_refusal
//! also by: step_8::a_move_draws_until_an_id_is_free
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
//! Doesn't look whether the tombstone was set.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let moved = self.create(changes.apply(loaded.0.data)).await?;
        let _ = self.leave_tombstone(key, loaded.1).await?;
        Ok(moved)
    }
}
