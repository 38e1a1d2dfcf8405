//! Takes the solution in, as a module with a path.

#[path = "../../../solutions/01-small/src/lib.rs"]
mod solution;

pub use solution::*;
