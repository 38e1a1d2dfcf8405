//! The same, with an attribute that a macro makes.

macro_rules! module {
    ($($attribute:tt)*) => {
        #[$($attribute)*]
        mod solution;
    };
}

module!(path = "../../../solutions/01-small/src/lib.rs");

pub use solution::*;
