//! caught by: step_8::a_password_counts_for_five_minutes
//! Panics when a clock was turned back.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds() - account.confirmed < FRESH
}
