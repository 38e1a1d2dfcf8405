//! What a session is called in memcached.

use session_ids::StoreKey;

/// What stands before a session's key. Others may keep things in the same memcached.
pub(crate) const PREFIX: &str = "session:";

/// The key of the item with this session's record: [`PREFIX`], and 64 hexadecimal digits. So 72 bytes,
/// of 250 that memcached takes, and none of them chosen by a client.
pub fn item_key(key: &StoreKey) -> String {
    todo!("step 1: put a record into bytes")
}
