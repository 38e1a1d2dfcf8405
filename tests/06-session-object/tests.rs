// Chapter 06, session-object: a session is a list of changes.

mod common;
mod contested;
mod deeds;
mod failing;
mod handlers;
mod records;

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
mod step_7;
