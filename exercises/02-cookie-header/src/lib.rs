//! The two headers of a cookie: reads `Cookie`, and writes `Set-Cookie` so that it is always valid.

mod date;
mod desk;
mod error;
mod grammar;
mod read;
mod set_cookie;

pub use date::imf_fixdate;
pub use desk::app;
pub use error::{Error, Part};
pub use grammar::{check_domain, check_name, check_path, check_value};
pub use read::{Pair, cookies, parse};
pub use set_cookie::{SameSite, SetCookie};
