//! What `SetCookie::parse` makes of a line, and the lines of step 1.

use cookie_jar::{Ignored, SetCookie};
use harness::Test;

/// What a line says, as `name|value; attribute|value`. Attributes without a name don't show.
pub fn read(line: &[u8]) -> Result<String, Ignored> {
    let set = SetCookie::parse(line)?;
    let shown =
        |name: &[u8], value: &[u8]| format!("{}|{}", name.escape_ascii(), value.escape_ascii());
    let attributes = set.attributes.iter().filter(|it| !it.name.is_empty());
    let mut parts = vec![shown(&set.name, &set.value)];
    parts.extend(attributes.map(|it| shown(&it.name, &it.value)));
    Ok(parts.join("; "))
}

pub fn reads(t: &Test, line: impl AsRef<[u8]>, expected: &str) {
    let line = line.as_ref();
    let call = format!("parse(b\"{}\"), as name|value; …,", line.escape_ascii());
    t.call(call, || read(line)).gives(Ok(expected.to_owned()));
}

/// Looks at a pair that is too long to be shown.
pub fn measures(t: &Test, what: &str, line: &str, expected: Result<(usize, usize), Ignored>) {
    let call = format!("the lengths of name and value in parse of {what}");
    t.call(call, || {
        SetCookie::parse(line.as_bytes()).map(|set| (set.name.len(), set.value.len()))
    })
    .gives(expected);
}

/// Looks at attributes that are too long to be shown.
pub fn weighs(t: &Test, what: &str, line: &str, expected: &[(usize, usize)]) {
    let call = format!("the lengths of the attributes' names and values in parse of {what}");
    t.call(call, || {
        let set = SetCookie::parse(line.as_bytes())?;
        let attributes = set.attributes.iter();
        Ok(attributes
            .map(|it| (it.name.len(), it.value.len()))
            .collect())
    })
    .gives(Ok::<_, Ignored>(expected.to_vec()));
}

/// The bytes that a line may hold, but for `;` and `=`.
pub fn bytes() -> impl Iterator<Item = u8> {
    let allowed = |byte: &u8| !matches!(byte, 0..=8 | 10..=31 | 127 | b';' | b'=');
    (0..=u8::MAX).filter(allowed)
}

/// What stands before and after a control character.
pub const PLACES: [(&str, &str); 15] = [
    ("", "a=1; path=/"),
    ("a", "b=1"),
    ("a", "=1"),
    ("a=", "1"),
    ("a=1", "2"),
    ("a=1", ""),
    ("a=1", "; path=/"),
    ("a=1;", "path=/"),
    ("a=1; p", "ath=/"),
    ("a=1; path=", "/"),
    ("a=1; path=/", ""),
    ("a=1; Secure", "; x"),
    ("a=1; ", ""),
    ("a=1; =", ""),
    ("a=1; path=/; other=", "; x=y"),
];

/// How long name and value are.
pub const LENGTHS: [(usize, usize); 15] = [
    (1, 4095),
    (4096, 0),
    (0, 4096),
    (2048, 2048),
    (2047, 2049),
    (4095, 1),
    (1, 4096),
    (4097, 0),
    (0, 4097),
    (2048, 2049),
    (2049, 2048),
    (4096, 1),
    (0, 100_000),
    (100_000, 0),
    (5000, 5000),
];
