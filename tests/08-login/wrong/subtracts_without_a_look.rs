//! caught by: step_7::a_password_counts_for_five_minutes
//! also by: step_7::a_time_to_come_is_none
//! Panics when a clock was turned back.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds() - account.confirmed < FRESH
}
