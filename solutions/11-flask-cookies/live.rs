//! The tests of chapter 11 that need a real Flask, run against the solution.
extern crate flask_cookies_solution as flask_cookies;
include!("../../tests/11-flask-cookies/live.rs");
