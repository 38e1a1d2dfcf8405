// Chapter 13, sqlite-store: sessions that survive a restart.

mod site;
mod stage;

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
