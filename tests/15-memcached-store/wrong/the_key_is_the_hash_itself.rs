//! caught by: step_1::a_key_is_safe_whatever_the_client_sends
//! Takes the 32 bytes for text. Nearly all of these keys have a control character, a space or a `�`.

pub fn item_key(key: &StoreKey) -> String {
    format!("{PREFIX}{}", String::from_utf8_lossy(key.as_bytes()))
}
