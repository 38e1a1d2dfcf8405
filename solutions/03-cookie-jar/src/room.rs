//! Makes room in a full jar (section 5.7, at its end).

use std::collections::HashMap;
use std::time::SystemTime;

use crate::cookie::Cookie;

/// The most cookies of one domain. The standard asks for 50 at least, and Chromium has 180.
pub const MOST_OF_A_DOMAIN: usize = 180;

/// The most cookies of all.
pub const MOST: usize = 3000;

// ANCHOR: room
/// Removes cookies until there are no more than [`MOST`], and no more than [`MOST_OF_A_DOMAIN`] of one domain.
///
/// First those whose time is over go. Of a domain with too many, those without `Secure` go before the others.
/// Of equals, the one that wasn't used for the longest time goes first.
#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    // step 8: make room
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = |cookie: &Cookie| cookie.domain == domain;
        let is_first = |cookie: &Cookie| of_domain(cookie) && !cookie.secure;
        if !remove_oldest(cookies, is_first) {
            remove_oldest(cookies, of_domain);
        }
    }
    while cookies.len() > MOST {
        remove_oldest(cookies, |_| true);
    }
}
// ANCHOR_END: room

// ANCHOR: room_helpers
/// A domain with too many cookies.
fn crowded(cookies: &[Cookie]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for cookie in cookies {
        *counts.entry(&cookie.domain).or_default() += 1;
    }
    let crowded = counts
        .into_iter()
        .find(|(_, count)| *count > MOST_OF_A_DOMAIN);
    crowded.map(|(domain, _)| domain.to_owned())
}

/// Removes the cookie that wasn't used for the longest time, of those that may go.
fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let places = cookies
        .iter()
        .enumerate()
        .filter(|(_, cookie)| may_go(cookie));
    let Some((place, _)) = places.min_by_key(|(_, cookie)| cookie.last_access) else {
        return false;
    };
    cookies.remove(place);
    true
}
// ANCHOR_END: room_helpers
