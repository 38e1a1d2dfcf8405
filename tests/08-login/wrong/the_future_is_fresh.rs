//! caught by: step_8::a_password_counts_for_five_minutes
//! A clock that was turned back makes every password a new one.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().saturating_sub(account.confirmed) < FRESH
}
