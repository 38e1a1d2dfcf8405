//! The tests of chapter 12 that need a real Flask, run against the solution.
extern crate key_rotation_solution as key_rotation;
include!("../../tests/12-key-rotation/live.rs");
