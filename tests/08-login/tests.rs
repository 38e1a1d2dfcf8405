// Chapter 08, login: what happens to the session when its owner changes?

mod outages;
mod site;

#[path = "../failing_store.rs"]
mod failing_store;
#[path = "../staged_store.rs"]
mod staged_store;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
