//! One file per command of a student's or an instructor's.

pub mod author;
pub mod check;
pub mod compare;
pub mod grade;
pub mod hint;
pub mod preprocess;
pub mod reset;
pub mod start;
pub mod status;
