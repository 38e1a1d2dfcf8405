//! The tests of chapter 09, run against the solution.
extern crate flash_solution as flash;
include!("../../tests/09-flash/tests.rs");
