//! The tests of chapter 03, run against the solution.
extern crate cookie_jar_solution as cookie_jar;
include!("../../tests/03-cookie-jar/tests.rs");
