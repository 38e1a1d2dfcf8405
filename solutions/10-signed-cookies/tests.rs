//! The tests of chapter 10, run against the solution.
extern crate signed_cookies_solution as signed_cookies;
include!("../../tests/10-signed-cookies/tests.rs");
