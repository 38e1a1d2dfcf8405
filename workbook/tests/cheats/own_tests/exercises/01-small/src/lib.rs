//! Tests with the names of those that count.

pub fn one() -> u32 {
    0
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}

pub mod step_1 {
    #[test]
    fn says_one() {}
}
