//! caught by: step_5::reading_writes_nothing
//! also by: step_5::whatever_goes_out_says_vary, step_5::a_stranger_costs_nothing
//! also by: step_5::a_store_that_is_down_is_no_stranger
//! also by: step_5::who_goes_on_without_a_session_gets_none, step_5::an_error_saves_nothing
//! also by: step_5::a_state_and_other_layers_go_with_it, step_6::the_first_value_begins_a_session
//! also by: step_6::a_chosen_id_is_not_adopted, step_6::a_cache_that_is_told_gives_nothing_away
//! also by: step_7::a_change_is_one_load_and_one_save, step_7::two_slow_requests_both_win
//! also by: step_7::the_tutorial_s_handlers_run, step_7::a_planted_id_becomes_a_login
//! also by: step_7::without_no_store_a_cache_gives_away_the_session
//! also by: step_7::what_was_deleted_meanwhile_stays_deleted, step_7::a_tombstone_refuses_a_change
//! also by: step_7::an_outage_on_save_claims_nothing, step_8::the_session_goes_on_under_another_id
//! also by: step_8::a_planted_id_opens_nothing_after_a_move
//! also by: step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::the_old_id_can_only_begin_again, step_8::of_two_cycles_at_once_one_wins
//! also by: step_8::a_cycle_takes_others_changes_along, step_8::an_outage_leaves_the_old_id
//! also by: step_9::the_record_and_the_cookie_are_gone
//! also by: step_9::what_comes_after_the_end_is_a_new_session
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! Says Vary only where something was changed: Flask's mistake of 2023 and of 2026.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        vary_by_cookie(response.headers_mut());
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
