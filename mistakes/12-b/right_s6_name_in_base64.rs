//! No length: the name is written in base64url, which has no dot, then a dot, and then the time as it is.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    format!("{}.{time}", encode(name.as_bytes())).into_bytes()
}
