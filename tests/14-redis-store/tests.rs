// Chapter 14, redis-store: a store that forgets on time.

mod flask_site;
mod recorded;
mod scripted;
mod site;

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

// The optional part.
mod step_9;

mod step_10;
mod step_11;
mod step_12;
