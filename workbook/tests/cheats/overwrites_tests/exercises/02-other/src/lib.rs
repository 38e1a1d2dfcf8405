//! Wrong.

pub fn two() -> u32 {
    0
}
