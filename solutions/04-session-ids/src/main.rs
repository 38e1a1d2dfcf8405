//! Serves the guessing game on loopback.

fn main() {}
