//! Grades of submissions: only their sources count, only tests that ran, and nothing that they print.

#[path = "../small/mod.rs"]
mod small;

mod archives;
mod cheats;
#[cfg(target_os = "linux")]
mod confined;
mod graded;
mod grading;
mod many;
mod reporting;
