//! Asks for three gigabytes, and for no more, since it stands in a test.

pub fn one() -> u32 {
    let blocks: Vec<Vec<u8>> = (0..48).map(|n| vec![n; 64 << 20]).collect();
    blocks.len() as u32
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}
