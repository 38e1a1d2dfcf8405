// Chapter 10, signed-cookies: a signature.

mod attacks;
mod common;
#[path = "../neighbors.rs"]
mod neighbors;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
mod step_8;
mod step_9;
