//! What proves the workbook, for its authors. A student's build doesn't contain it.
//!
//! Two groups of checks: [`chapter`] (skeleton, solution, wrong and right answers) and [`book`] (the
//! pages). [`verify`](mod@verify) runs them all, and [`record`] writes what is made from a solution.

pub mod book;
pub mod chapter;
pub mod features;
pub mod layout;
pub mod lints;
pub mod mutants;
pub mod own_tests;
mod python;
pub mod record;
pub mod report;
pub mod surroundings;
pub mod verify;

pub use report::Report;
