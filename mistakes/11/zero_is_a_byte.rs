//! step 3, 2: "The text of 0 is empty." It keeps the last byte in any case.

pub fn write_time(seconds: u64) -> String {
    let bytes = seconds.to_be_bytes();
    let zeros = seconds.leading_zeros() as usize / 8;
    let zeros = zeros.min(7);
    encode(&bytes[zeros..])
}
