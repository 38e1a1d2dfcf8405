//! Takes the crates that were built beside it.

extern crate harness;
extern crate small_solution as solution;

pub use solution::*;
