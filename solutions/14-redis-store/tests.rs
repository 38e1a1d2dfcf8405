//! The tests of chapter 14, run against the solution.
extern crate redis_store_solution as redis_store;
include!("../../tests/14-redis-store/tests.rs");
