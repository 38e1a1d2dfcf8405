//! The command, run as a program in a tiny workbook.

mod broken;
mod live_page;
mod pages;
mod reports;
mod start;
mod surroundings;
mod tiny;
mod update;
