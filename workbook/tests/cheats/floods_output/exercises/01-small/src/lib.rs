//! Prints a hundred megabytes.

pub fn one() -> u32 {
    let line = "test step_1::says_one ... ok\n".repeat(1 << 15);
    for _ in 0..100 {
        let _ = std::io::Write::write_all(&mut std::io::stdout(), line.as_bytes());
    }
    0
}

pub fn twice(_: u32) -> u32 {
    0
}

pub fn greeting(_: &str) -> String {
    String::new()
}
