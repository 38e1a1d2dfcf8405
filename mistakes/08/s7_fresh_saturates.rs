//! Step 7.1: at 0 it is fresh. Here not in the last second that there is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    (account.confirmed..account.confirmed.saturating_add(FRESH)).contains(&now.seconds())
}
