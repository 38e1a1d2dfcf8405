// Chapter 09, flash: how does "You are logged out" survive a redirect?

mod handlers;
mod site;
mod taking;

#[path = "../failing_store.rs"]
mod failing_store;
#[path = "../moment.rs"]
mod moment;
#[path = "../staged_store.rs"]
mod staged_store;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
