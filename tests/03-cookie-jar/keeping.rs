//! Calls of step 3's functions, and its tables.

use std::time::Duration;

use cookie_jar::{Cookie, cookie_string, expires_at, max_age, put};
use harness::Test;

use crate::common::*;

pub fn lives(t: &Test, value: impl AsRef<[u8]>, expected: Option<u64>) {
    let value = value.as_ref();
    let shown: String = value.escape_ascii().to_string().chars().take(40).collect();
    t.call(format!("max_age(b\"{shown}\")"), || max_age(value))
        .gives(expected.map(Duration::from_secs));
}

/// When a cookie with these attributes ends, by `after`: so many seconds after it was set.
pub fn ends_after(t: &Test, attributes: &[(&str, &str)], after: u64) {
    for now in [0, 1000] {
        ends(t, attributes, now, &moment(at(now + after)));
    }
}

pub fn ends(t: &Test, attributes: &[(&str, &str)], now: u64, expected: &str) {
    let call = format!("expires_at({attributes:?}, {})", moment(at(now)));
    t.call(call, || end(expires_at(&set(attributes), at(now))))
        .gives(expected.to_owned());
}

/// The cookies after `put`, in the order of their text: where the new one stands is open.
pub fn holds(t: &Test, kept: &[Cookie], new: &Cookie, expected: &[&Cookie]) {
    let call = format!(
        "put of\n  {}\ninto\n  {}\n",
        shown(new),
        sorted(kept).join("\n  ")
    );
    t.call(call, || {
        let mut cookies = kept.to_vec();
        put(&mut cookies, new.clone());
        sorted(&cookies)
    })
    .gives(sorted(expected.iter().copied()));
}

fn sorted<'a>(cookies: impl IntoIterator<Item = &'a Cookie>) -> Vec<String> {
    let mut list: Vec<String> = cookies.into_iter().map(shown).collect();
    list.sort();
    list
}

pub fn writes(t: &Test, what: &str, cookies: &[Cookie], expected: Option<&str>) {
    t.call(format!("cookie_string of {what}"), || {
        cookie_string(cookies).map(|it| it.escape_ascii().to_string())
    })
    .gives(expected.map(str::to_owned));
}

/// Cookies in the order of a jar, as `name path seconds`: when each was created.
pub fn listed(text: &str) -> Vec<Cookie> {
    let cookies = text.split(',').map(|one| {
        let mut fields = words(one);
        let mut field = || fields.next().expect("a name, a path and a number");
        let (name, path, created) = (field(), field(), field());
        Cookie {
            path: path.as_bytes().to_vec(),
            created: at(created.parse().expect("a number")),
            ..cookie(name, "1")
        }
    });
    cookies.collect()
}

/// What isn't an age.
pub const NO_AGES: [&str; 36] = [
    "",
    "-",
    "+",
    "+60",
    "+0",
    "+-60",
    "-+60",
    "--60",
    "60-",
    "6-0",
    " 60",
    "60 ",
    "6 0",
    "- 60",
    "\t60",
    "60s",
    "60.0",
    "60.5",
    "-60.5",
    ".5",
    "1e3",
    "0x10",
    "1_000",
    "1,000",
    "60,",
    "\"60\"",
    "-x",
    "-60x",
    "x60",
    "soon",
    "NaN",
    "inf",
    "６０",
    "٦٠",
    "\u{2212}60",
    "60\u{a0}",
];

/// Each is 60 and a power of two: what is left of it where a number has too few bits.
pub const WRAPS: [&str; 3] = [
    "4294967356",
    "18446744073709551676",
    "340282366920938463463374607431768211516",
];

/// The attributes of cookies that end after a minute.
pub const A_MINUTE: [&[(&str, &str)]; 9] = [
    &[("max-age", "60")],
    &[("max-age", "5"), ("max-age", "60")],
    &[("max-age", "0"), ("max-age", "60")],
    &[
        ("max-age", "3600"),
        ("path", "/"),
        ("max-age", "60"),
        ("secure", ""),
    ],
    &[("max-age", "60"), ("max-age", "")],
    &[
        ("max-age", "60"),
        ("max-age", "+5"),
        ("max-age", "soon"),
        ("max-age", "5 "),
    ],
    &[("max-age", ""), ("max-age", "60")],
    &[("max-age", "x"), ("max-age", "60"), ("max-age", "x")],
    &[
        ("max-age", "60"),
        ("maxage", "5"),
        ("max_age", "5"),
        ("age", "5"),
    ],
];

/// Those of cookies that end with the browser.
pub const OPEN: [&[(&str, &str)]; 5] = [
    &[],
    &[("path", "/"), ("secure", "")],
    &[("max-age", "")],
    &[("max-age", "+60"), ("max-age", "soon")],
    &[("maxage", "60")],
];

/// Cookies, as [`listed`] reads them, and in which order they are sent.
pub const ORDERS: [(&str, &str); 11] = [
    ("x / 0, y /a 0", "y x"),
    ("x / 0, y /a 9", "y x"),
    ("x / 9, y /a 0", "y x"),
    ("x /a/b 0, y /aaaa 9", "y x"),
    ("x /b 0, y /a/ 9", "y x"),
    ("x /ab 0, y /\u{e4}b 9", "y x"),
    ("x / 9, y / 0", "y x"),
    ("x /b 0, y /a 0", "x y"),
    ("x / 2, y / 1, z / 2, w / 0", "w y x z"),
    ("z / 0, a / 0, m / 0", "z a m"),
    ("a / 0, b /aa 5, c /a 0, d /aa 4", "d b c a"),
];
