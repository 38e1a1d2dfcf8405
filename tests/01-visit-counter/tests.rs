// Chapter 01, visit-counter: a server with no memory.

use harness::Chapter;

mod common;
mod step_1;
mod step_2;
mod step_3;
mod step_4;
mod step_5;

const CHAPTER: Chapter = Chapter::new("01-visit-counter");
