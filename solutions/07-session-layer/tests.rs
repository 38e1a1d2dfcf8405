//! The tests of chapter 07, run against the solution.
extern crate session_layer_solution as session_layer;
include!("../../tests/07-session-layer/tests.rs");
