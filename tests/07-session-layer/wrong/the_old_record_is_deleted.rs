//! caught by: step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::a_tombstone_stays_for_a_minute, step_8::of_two_cycles_at_once_one_wins
//! also by: step_8::a_cycle_takes_others_changes_along, step_8::two_hundred_cycles_are_one
//! also by: step_8::a_stranger_s_cycle_gives_one_id
//! also by: step_8::a_move_that_is_always_too_late_is_given_up, step_8::an_outage_leaves_the_old_id
//! also by: step_8::every_round_moves_what_is_there_by_then
//! also by: step_8::a_request_ended_in_any_round_leaves_nothing
//! also by: step_8::a_move_keeps_its_place (hangs)
//! also by: step_8::a_move_keeps_its_place_in_every_round (hangs)
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! also by: step_8::a_later_round_may_find_no_id (hangs)
//! also by: step_8::each_round_counts_from_its_own_moment
//! also by: step_8::what_others_took_away_does_not_move
//! also by: step_8::what_expires_while_it_moves_has_ended
//! also by: step_8::a_session_that_was_emptied_before_moves_too
//! also by: step_8::many_changes_of_others_are_one_refusal, step_8::an_emptied_session_moves_too
//! also by: step_8::a_move_draws_until_an_id_is_free
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! Leaves no tombstone, so a request with the old ID looks like a stranger's, and gets a cookie over the
//! new one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let moved = self.create(changes.apply(loaded.0.data)).await?;
        self.store.delete(key).await?;
        Ok(moved)
    }
}
