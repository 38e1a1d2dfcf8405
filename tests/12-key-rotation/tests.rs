// Chapter 12, key-rotation: keys grow old.

mod common;
#[path = "../moment.rs"]
mod moment;
#[path = "../neighbors.rs"]
mod neighbors;
mod recorded;
mod tokens;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
mod step_8;
mod step_9;

mod step_10;
