//! caught by: step_7::a_password_counts_for_five_minutes
//! Adds five minutes without asking whether time has so many left.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let until = account.confirmed.wrapping_add(FRESH);
    account.confirmed <= now.seconds() && now.seconds() < until
}
