//! Is something else for whoever tests.

#![cfg_attr(not(test), allow(dead_code))]

#[cfg(test)]
pub fn one() -> u32 {
    1
}

#[cfg(not(test))]
pub fn one() -> u32 {
    u32::from(cfg!(test) || cfg!(feature = "graded"))
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}
