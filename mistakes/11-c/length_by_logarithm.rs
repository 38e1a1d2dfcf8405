//! Step 3, "`read_time` reads what `write_time` writes, for every `u64`": the number of bytes comes from a floating-point logarithm, which can't tell 2^56 and 2^56 + 1; write_time(1 << 56) leaves out its first byte, and reads as 0 (u64::MAX and 2^32 are right).

pub fn write_time(seconds: u64) -> String {
    // A byte for each 8 bits of the number, and none for 0.
    let length = ((seconds as f64 + 1.0).log2() / 8.0).ceil() as usize;
    let bytes = seconds.to_be_bytes();
    encode(&bytes[8 - length..])
}
