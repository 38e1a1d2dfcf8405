//! The time stands first, with its length before it in eight bytes, so the bytes are no text.
pub fn associated(name: &str, time: &str) -> Vec<u8> {
    let length = (time.len() as u64).to_be_bytes();
    [&length[..], time.as_bytes(), name.as_bytes()].concat()
}
