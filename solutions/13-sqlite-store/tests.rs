//! The tests of chapter 13, run against the solution.
extern crate sqlite_store_solution as sqlite_store;
include!("../../tests/13-sqlite-store/tests.rs");
