// Chapter 15, memcached-store: a store that may forget.

mod common;
mod scripted;
mod site;
mod story;
mod wire;

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
mod step_8;
