//! The tests of chapter 04, run against the solution.
extern crate session_ids_solution as session_ids;
include!("../../tests/04-session-ids/tests.rs");
