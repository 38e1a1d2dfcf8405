//! What the steps share.

use harness::{Reply, SetCookie};

/// Many cookies of other apps, 6 KB in all.
pub fn others() -> String {
    format!("a={}{}", "x".repeat(5000), "; b=y".repeat(200))
}

/// The pairs of name and value that an answer sets, sorted: `visits=3`.
pub fn pairs(reply: &Reply) -> Vec<String> {
    let pair = |set: &SetCookie| {
        let (name, value) = (set.name().escape_ascii(), set.value().escape_ascii());
        format!("{name}={value}")
    };
    let mut pairs: Vec<String> = reply.set_cookies().iter().map(pair).collect();
    pairs.sort();
    pairs
}
