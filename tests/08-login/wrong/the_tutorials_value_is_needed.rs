//! caught by: step_6::who_is_signed_in_sees_the_account
//! also by: step_6::half_a_login_is_none, step_6::the_login_leads_back
//! also by: step_6::the_account_and_the_tutorial_are_apart, step_6::no_outage_logs_in_halfway
//! also by: step_7::a_copied_cookie_is_worth_nothing, step_7::a_link_logs_no_visitor_out
//! also by: step_7::an_outage_is_no_logout, step_7::no_outage_says_goodbye
//! also by: step_8::a_change_that_matters_asks_first, step_8::just_after_the_login_it_does_not
//! also by: step_8::a_stolen_session_cannot_confirm, step_8::a_stranger_changes_nothing
//! also by: step_8::a_confirmed_session_has_another_id
//! also by: step_8::no_outage_confirms_or_changes_anything
//! Asks for both values.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get::<bool>("logged_in").filter(|&noted| noted)?;
    session.get(ACCOUNT)
}
