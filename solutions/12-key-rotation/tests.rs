//! The tests of chapter 12, run against the solution.
extern crate key_rotation_solution as key_rotation;
include!("../../tests/12-key-rotation/tests.rs");
