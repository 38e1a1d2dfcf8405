//! The tests of chapter 05, run against the solution.
extern crate memory_store_solution as memory_store;
include!("../../tests/05-memory-store/tests.rs");
