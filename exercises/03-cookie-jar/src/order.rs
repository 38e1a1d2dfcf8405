//! Puts cookies into the jar, and writes those that are sent (section 5.7, steps 23 and 24; section 5.8.3, steps 4
//! and 6).

use std::cmp::Reverse;

use crate::cookie::Cookie;

/// Puts a new cookie in the place of the one that is the same, or to the others. One that replaces another keeps
/// the time when that was created.
#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    todo!("step 3: keep cookies for one host")
}

/// The value of the `Cookie` header that carries these cookies; `None` where there are none. Longer paths come
/// first, and of two that are as long, the cookie that was created first.
pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    todo!("step 3: keep cookies for one host")
}
