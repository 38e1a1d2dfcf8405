//! caught by: step_8::a_password_counts_for_five_minutes
//! Counts the last second twice.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let age = now.seconds().checked_sub(account.confirmed);
    age.is_some_and(|age| age <= FRESH)
}
