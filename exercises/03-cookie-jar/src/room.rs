//! Makes room in a full jar (section 5.7, at its end).

use std::collections::HashMap;
use std::time::SystemTime;

use crate::cookie::Cookie;

/// The most cookies of one domain. The standard asks for 50 at least, and Chromium has 180.
pub const MOST_OF_A_DOMAIN: usize = 180;

/// The most cookies of all.
pub const MOST: usize = 3000;

/// Removes cookies until there are no more than [`MOST`], and no more than [`MOST_OF_A_DOMAIN`] of one domain.
///
/// First those whose time is over go. Of a domain with too many, those without `Secure` go before the others.
/// Of equals, the one that wasn't used for the longest time goes first.
#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    todo!("step 8: make room")
}

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
