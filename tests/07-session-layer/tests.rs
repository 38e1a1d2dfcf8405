// Chapter 07, session-layer: who calls commit?

mod handlers;
mod outages;
mod site;

#[path = "../failing_store.rs"]
mod failing_store;
#[path = "../shared_cache.rs"]
mod shared_cache;
#[path = "../staged_store.rs"]
mod staged_store;
/// The handlers that every chapter begins with.
#[path = "../book/one-line-of-flask/handlers.rs"]
mod tutorial;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
mod step_8;
mod step_9;
