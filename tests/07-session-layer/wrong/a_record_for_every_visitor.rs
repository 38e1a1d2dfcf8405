//! caught by: step_6::without_a_value_there_is_no_session
//! also by: step_9::the_record_and_the_cookie_are_gone, step_9::a_stranger_has_nothing_to_end
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::what_expires_while_it_is_ended_has_ended
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::an_end_is_an_end_whatever_is_in_the_way
//! also by: step_9::the_removal_goes_out_beside_other_cookies
//! also by: step_9::every_cookie_that_opens_nothing_is_removed, step_9::the_desk_shows_it_all
//! Keeps a record for a visitor who never got a value.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        self.create(changes.apply(Map::new())).await
    }
}
