//! caught by: step_7::a_time_to_come_is_none
//! also by: step_7::a_password_counts_for_five_minutes
//! Takes a clock that is a little behind for fresh.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().abs_diff(account.confirmed) < FRESH
}
