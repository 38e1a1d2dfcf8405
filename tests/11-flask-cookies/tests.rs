// Chapter 11, flask-cookies: speaking Flask.

mod cases;
mod common;
mod fuzz;
mod grown;
mod recorded;
mod site;

mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;
mod step_6;

// The optional part.
mod step_7;
mod step_8;
mod step_9;

mod step_10;
