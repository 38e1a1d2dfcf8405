//! Step 7.2: nothing panics. Here a time near the end of numbers does.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    (account.confirmed..account.confirmed + FRESH).contains(&now.seconds())
}
