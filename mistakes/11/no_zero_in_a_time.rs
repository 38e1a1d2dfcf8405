//! step 3, 1: the bytes of the number. All zeros are left out, and not only those in front.

pub fn write_time(seconds: u64) -> String {
    let bytes = seconds.to_be_bytes();
    let bytes: Vec<u8> = bytes.into_iter().filter(|byte| *byte != 0).collect();
    encode(&bytes)
}
