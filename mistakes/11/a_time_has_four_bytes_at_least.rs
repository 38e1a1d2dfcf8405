//! step 3, 1: "without zeros in front". A time before July 1970 has four bytes all the same.

pub fn write_time(seconds: u64) -> String {
    let bytes = seconds.to_be_bytes();
    let zeros = seconds.leading_zeros() as usize / 8;
    let zeros = if seconds == 0 { 8 } else { zeros.min(4) };
    encode(&bytes[zeros..])
}
