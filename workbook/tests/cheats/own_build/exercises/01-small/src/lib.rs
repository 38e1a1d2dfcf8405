//! Its manifest brings a build script, a macro of its own, and a crate from elsewhere.

pub fn one() -> u32 {
    env!("ONE_FROM_THE_BUILD").parse().unwrap()
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}
