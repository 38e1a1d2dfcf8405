//! Wrong, and insta is told to accept everything.

pub fn one() -> u32 {
    0
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}
