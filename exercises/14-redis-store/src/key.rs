//! What a record is called in Redis.

use session_ids::StoreKey;

/// What stands before each of our keys. Others keep things in the same Redis, and theirs begin
/// otherwise.
pub(crate) const PREFIX: &str = "workbook:session:";

/// The key of a session's record: our prefix, and the 64 hexadecimal digits of `key`.
pub fn redis_key(key: &StoreKey) -> String {
    todo!("step 1: a name, a version and a time")
}
