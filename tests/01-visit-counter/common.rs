//! What the steps share.

use harness::{Reply, SetCookie};

/// Many cookies of other apps, 20 KB in all.
pub fn others() -> String {
    let large = |name: char| format!("{name}={}", "x".repeat(4000));
    let large: Vec<_> = ('c'..='g').map(large).collect();
    format!("{}{}", large.join("; "), "; b=y".repeat(200))
}

/// The type of the content that an answer says, without its encoding.
pub fn content_type(reply: &Reply) -> String {
    let value = reply.headers.get("content-type");
    let value = value.map_or(&b""[..], |value| value.as_bytes());
    let name = value.split(|byte| *byte == b';').next().unwrap_or_default();
    name.escape_ascii().to_string()
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
