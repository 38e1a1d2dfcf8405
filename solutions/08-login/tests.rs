//! The tests of chapter 08, run against the solution.
extern crate login_solution as login;
include!("../../tests/08-login/tests.rs");
