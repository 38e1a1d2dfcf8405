//! step 3, 3: "for every `u64`". After 2106 it begins again.

pub fn write_time(seconds: u64) -> String {
    let bytes = u64::from(seconds as u32).to_be_bytes();
    let zeros = u64::from(seconds as u32).leading_zeros() as usize / 8;
    encode(&bytes[zeros..])
}
