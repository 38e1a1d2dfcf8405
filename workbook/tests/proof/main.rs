//! What runs cargo, on a small workbook: the checks of `verify`, and `grade`.

mod grade;
mod small;
mod verify;
