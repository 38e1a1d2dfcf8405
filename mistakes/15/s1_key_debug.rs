//! 1.1: Debug and not Display, which may shorten

pub fn item_key(key: &StoreKey) -> String {
    format!("{PREFIX}{key:?}")
}
