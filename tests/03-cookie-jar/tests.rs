// Chapter 03, cookie-jar: the browser's half.

mod common;
mod crowd;
mod dates;
mod hosts;
mod keeping;
mod lines;
mod neighbors;
mod sites;
mod visitor;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;
mod step_7;
mod step_8;
