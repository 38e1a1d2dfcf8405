//! Calls of `evict`, and crowds of cookies.

use std::ops::Range;

use cookie_jar::{Cookie, evict};
use harness::Test;

use crate::common::*;

/// Cookies of one domain, of which the first was used first: `PREFIX0`, `PREFIX1`, …
pub fn many(prefix: &str, domain: &str, count: usize, first_used: u64) -> Vec<Cookie> {
    let numbers = (0_u64..).take(count);
    let cookies = numbers.map(|number| Cookie {
        domain: domain.to_owned(),
        last_access: at(first_used + number),
        ..cookie(&format!("{prefix}{number}"), "1")
    });
    cookies.collect()
}

/// Cookies of the shop without `Secure`, `p0` and so on.
pub fn plain(count: usize, first_used: u64) -> Vec<Cookie> {
    many("p", "shop.site.test", count, first_used)
}

/// The same with `Secure`, `s0` and so on.
pub fn safe(count: usize, first_used: u64) -> Vec<Cookie> {
    with_secure(many("s", "shop.site.test", count, first_used))
}

pub fn with_secure(mut cookies: Vec<Cookie>) -> Vec<Cookie> {
    for cookie in &mut cookies {
        cookie.secure = true;
    }
    cookies
}

/// Cookies of many domains, 100 of each at most: `c0` and so on.
pub fn crowd(count: usize) -> Vec<Cookie> {
    let mut cookies = many("c", "", count, 0);
    for (number, cookie) in cookies.iter_mut().enumerate() {
        cookie.domain = format!("host{}.test", number / 100);
    }
    cookies
}

/// What goes, by name, and nothing else.
pub fn goes(t: &Test, what: &str, cookies: &[Cookie], expected: &[String]) {
    let mut expected = expected.to_vec();
    expected.sort();
    let call = format!("what goes, and how many stay, by evict of {what}:");
    let stay = cookies.len() - expected.len();
    t.call(call, || {
        let mut kept = cookies.to_vec();
        evict(&mut kept, at(10_000));
        let is_gone = |it: &&Cookie| !kept.contains(it);
        let gone = cookies.iter().filter(is_gone);
        let mut gone: Vec<String> = gone.map(|it| it.name.escape_ascii().to_string()).collect();
        gone.sort();
        (gone, kept.len())
    })
    .gives((expected, stay));
}

/// `p0` and so on.
pub fn names(prefix: &str, numbers: Range<usize>) -> Vec<String> {
    numbers.map(|number| format!("{prefix}{number}")).collect()
}
