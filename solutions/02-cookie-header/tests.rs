//! The tests of chapter 02, run against the solution.
extern crate cookie_header_solution as cookie_header;
include!("../../tests/02-cookie-header/tests.rs");
