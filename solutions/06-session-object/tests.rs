//! The tests of chapter 06, run against the solution.
extern crate session_object_solution as session_object;
include!("../../tests/06-session-object/tests.rs");
