//! The tests of chapter 15, run against the solution.
extern crate memcached_store_solution as memcached_store;
include!("../../tests/15-memcached-store/tests.rs");
