//! The tests of chapter 01, run against the solution.
extern crate visit_counter_solution as visit_counter;
include!("../../tests/01-visit-counter/tests.rs");
