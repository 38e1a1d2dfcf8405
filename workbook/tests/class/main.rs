//! Grades of submissions: only their sources count, only tests that ran, and nothing that they print.

#[path = "../small/mod.rs"]
mod small;

mod archives;
mod cheats;
mod graded;
mod grading;
mod many;
mod reporting;
