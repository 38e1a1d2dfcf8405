//! caught by: step_5::a_stranger_costs_nothing
//! also by: step_5::whatever_goes_out_says_vary, step_5::an_error_saves_nothing
//! also by: step_5::a_state_and_other_layers_go_with_it, step_6::the_first_value_begins_a_session
//! also by: step_6::without_a_value_there_is_no_session, step_6::the_answer_keeps_its_own_headers
//! also by: step_6::a_cache_that_is_told_gives_nothing_away
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
//! also by: step_9::a_stranger_has_nothing_to_end, step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::the_removal_goes_out_beside_other_cookies, step_9::the_desk_shows_it_all
//! Says Vary only to visitors with a cookie. So a cache keeps a stranger's page, and gives it to Alice.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        if !request_session.was_looked_at() {
            return response;
        }
        if request_session.sent_a_cookie() {
            vary_by_cookie(response.headers_mut());
        }
        let Some(loaded) = request_session.loaded() else {
            return response;
        };
        let pending = loaded.session.close();
        if pending.is_empty() || response.status().is_server_error() {
            return response;
        }
        let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
        self.answer(&request_session, outcome, response)
    }
}
