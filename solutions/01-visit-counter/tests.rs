//! The tests of chapter 01, run against the solution.
//!
//! The shared tests call the crate under test by the exercise's name, and `extern crate` gives the solution
//! that name. Two libraries of one name would do without, but cargo warns of the files that they both
//! write, and means to refuse them. The line can't stand in the shared tests, so these are included.
extern crate visit_counter_solution as visit_counter;
include!("../../tests/01-visit-counter/tests.rs");
