//! What a reader sees and can do, in a real browser. Needs Chromium, so a plain `cargo test` runs none of it:
//! `cargo workbook verify` does.

mod answers;
mod axe;
mod fits;
mod instruments;
mod keyboard;
mod pages;
mod print;
mod race;
mod search;
