// Chapter 12, key-rotation: keys grow old.

mod common;
#[path = "../neighbors.rs"]
mod neighbors;
mod recorded;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
