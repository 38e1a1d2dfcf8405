//! caught by: step_7::a_password_counts_for_five_minutes
//! also by: step_7::a_change_that_matters_asks_first, step_7::a_stolen_session_cannot_confirm
//! also by: step_7::each_session_has_a_time_of_its_own, step_7::the_same_address_is_asked_for_too
//! also by: step_7::a_change_is_no_password
//! Counts the last second twice.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let age = now.seconds().checked_sub(account.confirmed);
    age.is_some_and(|age| age <= FRESH)
}
