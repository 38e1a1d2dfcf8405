//! The tests of chapter 11, run against the solution.
extern crate flask_cookies_solution as flask_cookies;
include!("../../tests/11-flask-cookies/tests.rs");
