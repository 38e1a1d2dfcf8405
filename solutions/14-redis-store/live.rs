//! The tests of chapter 14 that need a real Flask-Session, run against the solution.
extern crate redis_store_solution as redis_store;
include!("../../tests/14-redis-store/live.rs");
