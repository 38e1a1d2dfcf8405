//! caught by: step_5::who_is_signed_in_sees_the_account
//! also by: step_4::an_account_in_the_session_is_signed_in, step_4::what_is_no_account_is_none
//! also by: step_4::nothing_under_account_is_stored, step_5::the_login_leads_back
//! also by: step_5::the_account_and_the_tutorial_are_apart, step_5::no_outage_logs_in_halfway
//! also by: step_6::a_copied_cookie_is_worth_nothing, step_6::a_link_logs_no_visitor_out
//! also by: step_6::an_outage_is_no_logout, step_6::no_outage_says_goodbye
//! also by: step_7::a_change_that_matters_asks_first, step_7::just_after_the_login_it_does_not
//! also by: step_7::a_stolen_session_cannot_confirm, step_7::the_form_does_not_say_who_it_is
//! also by: step_7::the_account_is_the_one_of_that_name, step_7::each_session_has_a_time_of_its_own
//! also by: step_7::the_same_address_is_asked_for_too, step_7::a_time_to_come_is_none
//! also by: step_7::a_change_is_no_password, step_7::a_stranger_changes_nothing
//! also by: step_7::a_confirmed_session_has_another_id, step_7::each_password_counts_by_itself
//! also by: step_7::what_changes_meanwhile_stays, step_7::no_outage_confirms_or_changes_anything
//! Asks for both values.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get::<bool>("logged_in").filter(|&noted| noted)?;
    session.get(ACCOUNT)
}
