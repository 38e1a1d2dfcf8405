//! caught by: step_7::a_password_counts_for_five_minutes
//! also by: step_7::a_time_to_come_is_none
//! A clock that was turned back makes every password a new one.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().saturating_sub(account.confirmed) < FRESH
}
