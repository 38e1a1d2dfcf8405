//! Puts cookies into the jar, and writes those that are sent (section 5.7, steps 23 and 24; section 5.8.3, steps 4
//! and 6).

use std::cmp::Reverse;

use crate::cookie::Cookie;

// ANCHOR: order
/// Puts a new cookie in the place of the one that is the same, or to the others. One that replaces another keeps
/// the time when that was created.
#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn put(cookies: &mut Vec<Cookie>, mut new: Cookie) {
    // step 3: keep cookies for one host
    match cookies.iter_mut().find(|old| old.is_same_as(&new)) {
        Some(old) => {
            new.created = old.created;
            *old = new;
        }
        None => cookies.push(new),
    }
}

/// The value of the `Cookie` header that carries these cookies; `None` where there are none. Longer paths come
/// first, and of two that are as long, the cookie that was created first.
pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    // step 3: keep cookies for one host
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), cookie.created));
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
// ANCHOR_END: order

// ANCHOR: order_helpers
fn pair(cookie: &Cookie) -> Vec<u8> {
    if cookie.name.is_empty() {
        return cookie.value.clone();
    }
    [&cookie.name, &b"="[..], &cookie.value].concat()
}
// ANCHOR_END: order_helpers
