//! The test of chapter 03 that needs a real browser, run against the solution.
extern crate cookie_jar_solution as cookie_jar;
include!("../../tests/03-cookie-jar/live.rs");
