//! caught by: the compiler
//! Wants the text of the cookie in the key. A store key doesn't lead back to it.

pub fn item_key(key: &StoreKey) -> String {
    format!("{PREFIX}{}", key.text())
}
