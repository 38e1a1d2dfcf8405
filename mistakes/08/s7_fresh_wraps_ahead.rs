//! Step 7.2: a time in the future is never fresh. Here the end of five minutes wraps around.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds() < account.confirmed.wrapping_add(FRESH) && account.confirmed <= now.seconds()
}
