//! The colors of a page's cookies: what was set and what comes back match by eye.

use std::iter;
use std::ops::Range;

/// How many colors the style sheet has.
const COLORS: usize = 6;

/// The values that the page has shown, in the order in which they came.
#[derive(Debug, Default)]
pub struct Colors(Vec<String>);

impl Colors {
    /// The class of a value: the same one through the page. An empty value, which removes a cookie, has none.
    pub fn class_of(&mut self, value: &str) -> Option<String> {
        if value.is_empty() {
            return None;
        }
        let known = self.0.iter().position(|it| it == value);
        let place = known.unwrap_or_else(|| {
            self.0.push(value.to_owned());
            self.0.len() - 1
        });
        Some(format!("c{}", place % COLORS + 1))
    }
}

/// The cookies of a header, `name=value`, where they stand in its line. Other headers have none.
pub fn cookies(header: &str) -> Vec<Range<usize>> {
    let Some((name, pairs)) = header.split_once(": ") else {
        return Vec::new();
    };
    let start = name.len() + ": ".len();
    match name {
        "set-cookie" => iter::once(start..header.len()).collect(),
        "cookie" => in_list(start, pairs),
        _ => Vec::new(),
    }
}

/// `a=1; b=2`, which begins at `start`.
fn in_list(start: usize, pairs: &str) -> Vec<Range<usize>> {
    let mut start = start;
    let mut found = Vec::new();
    for pair in pairs.split(';') {
        let trimmed = pair.trim_start();
        let end = start + pair.len();
        found.push(end - trimmed.len()..end);
        start = end + 1;
    }
    found
}

/// What stands behind the name of a cookie. One without a name is its value.
pub fn value(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_its_color_and_the_seventh_has_the_first() {
        let mut colors = Colors::default();
        let mut class_of = |value| colors.class_of(value).unwrap_or_default();
        assert_eq!(
            ["a", "b", "a", ""].map(&mut class_of),
            ["c1", "c2", "c1", ""]
        );
        assert_eq!(
            ["c", "d", "e", "f", "g"].map(class_of),
            ["c3", "c4", "c5", "c6", "c1"]
        );
    }

    #[test]
    fn the_cookies_of_a_header() {
        let found = |header: &'static str| -> Vec<_> {
            cookies(header).into_iter().map(|it| &header[it]).collect()
        };
        assert_eq!(found("cookie: a=1; b=2=3;c"), ["a=1", "b=2=3", "c"]);
        assert_eq!(found("set-cookie: a=1; x"), ["a=1; x"]);
        assert_eq!(found("vary: Cookie"), [""; 0]);
        assert_eq!(found("cookie:"), [""; 0]);
        assert_eq!(["a=1", "b=2=3", "c"].map(value), ["1", "2=3", "c"]);
    }
}
