// Chapter 04, session-ids: an ID that can't be guessed.

#[path = "../neighbors.rs"]
mod neighbors;
mod site;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
mod step_8;
