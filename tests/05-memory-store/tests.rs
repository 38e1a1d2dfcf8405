// Chapter 05, memory-store: where the data lives.

mod common;
mod watched_store;

#[path = "../failing_store.rs"]
mod failing_store;
#[path = "../moment.rs"]
mod moment;
#[path = "../staged_store.rs"]
mod staged_store;
#[path = "../store_contract.rs"]
mod store_contract;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
