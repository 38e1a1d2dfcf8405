//! 1.1: the 64 digits that Display writes. Here Debug.

pub fn redis_key(key: &StoreKey) -> String {
    format!("{PREFIX}{key:?}")
}
