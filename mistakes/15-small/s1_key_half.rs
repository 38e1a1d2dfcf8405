//! 1.1: half of the digits

pub fn item_key(key: &StoreKey) -> String {
    format!("{PREFIX}{key:.32}")
}
