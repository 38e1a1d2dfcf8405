// Chapter 02, cookie-header: cookies on the wire.

mod common;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
