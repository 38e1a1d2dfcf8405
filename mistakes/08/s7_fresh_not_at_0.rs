//! Step 7, the table: at 1000 it is. Here not in its own second.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds() > account.confirmed && now.seconds() - account.confirmed < FRESH
}
