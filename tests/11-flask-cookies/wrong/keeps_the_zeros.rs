//! caught by: step_3::no_zeros_in_front
//! Writes all eight bytes. Flask reads them, and writes another cookie for the same session.

pub fn write_time(seconds: u64) -> String {
    encode(&seconds.to_be_bytes())
}
