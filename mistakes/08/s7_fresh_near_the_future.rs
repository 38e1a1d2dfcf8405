//! Step 7.2: never fresh, however near. Here on both sides.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().abs_diff(account.confirmed) < FRESH
}
