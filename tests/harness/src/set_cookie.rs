//! A `Set-Cookie` line as a browser splits it.

use std::fmt::{self, Debug, Formatter};
use std::time::SystemTime;

use crate::wire::escape;

/// One `Set-Cookie` line, split by the algorithm of RFC 6265bis, section 5.6, as far as the tests
/// look at it. Nothing is decoded, and an attribute keeps its value whatever it is.
#[derive(Clone, PartialEq, Eq)]
pub struct SetCookie {
    pair: Vec<u8>,
    attributes: Vec<(Vec<u8>, Option<Vec<u8>>)>,
}

impl SetCookie {
    /// Splits a header's value.
    pub fn parse(line: impl AsRef<[u8]>) -> Self {
        let mut parts = line.as_ref().split(|&b| b == b';');
        let pair = parts.next().unwrap_or_default().trim_ascii_start().to_vec();
        Self {
            pair,
            attributes: parts.map(attribute).collect(),
        }
    }

    /// The cookie's name; empty for a pair without `=`.
    pub fn name(&self) -> &[u8] {
        self.split_pair().0
    }

    /// The cookie's value, spaces at both ends removed.
    pub fn value(&self) -> &[u8] {
        self.split_pair().1
    }

    /// The value of the last attribute of that name, in any case. One without a value, as in
    /// `HttpOnly`, has an empty one.
    pub fn attribute(&self, name: &str) -> Option<&[u8]> {
        let name = name.as_bytes();
        let same = |(other, _): &&(Vec<u8>, _)| other.trim_ascii().eq_ignore_ascii_case(name);
        let (_, value) = self.attributes.iter().rev().find(same)?;
        Some(value.as_deref().unwrap_or_default().trim_ascii())
    }

    /// Whether it makes a browser delete the cookie. `Max-Age` wins over `Expires` (RFC 6265bis,
    /// section 5.7, step 7), and what isn't a time is ignored.
    pub fn deletes(&self, now: SystemTime) -> bool {
        let text = |name| std::str::from_utf8(self.attribute(name)?).ok();
        if let Some(seconds) = text("max-age").and_then(|age| age.parse::<i64>().ok()) {
            return seconds <= 0;
        }
        text("expires")
            .and_then(|date| httpdate::parse_http_date(date).ok())
            .is_some_and(|time| time <= now)
    }

    /// The attributes' names in lower case, sorted, each once.
    pub fn attribute_names(&self) -> Vec<String> {
        let name = |(name, _): &(Vec<u8>, _)| {
            String::from_utf8_lossy(name.trim_ascii()).to_ascii_lowercase()
        };
        let mut names: Vec<String> = self.attributes.iter().map(name).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        names
    }

    /// The name and value as they were sent, spaces at the end included.
    pub(crate) fn pair(&self) -> &[u8] {
        &self.pair
    }

    /// Every attribute as `Name=value`, in the one spelling and order that transcripts use. An empty
    /// one, as after a semicolon at the end, is none. A deletion is `Expires=<past>`, whichever way
    /// it says so.
    pub(crate) fn normalised_attributes(&self) -> Vec<Vec<u8>> {
        let mut lines: Vec<_> = self.attributes.iter().map(normalise).collect();
        lines.retain(|(_, line)| !line.is_empty());
        if self.deletes(SystemTime::now()) {
            lines.retain(|(name, _)| name != b"Expires" && name != b"Max-Age");
            lines.push((b"Expires".to_vec(), b"Expires=<past>".to_vec()));
        }
        lines.sort_by_key(|(name, _)| name.to_ascii_lowercase());
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn split_pair(&self) -> (&[u8], &[u8]) {
        match self.pair.iter().position(|&b| b == b'=') {
            Some(at) => (
                self.pair[..at].trim_ascii(),
                self.pair[at + 1..].trim_ascii(),
            ),
            None => (b"", self.pair.trim_ascii()),
        }
    }
}

/// The line, escaped: bytes as numbers would tell a reader nothing.
impl Debug for SetCookie {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&escape(&self.pair))?;
        for (name, value) in &self.attributes {
            write!(f, "; {}", escape(name))?;
            if let Some(value) = value {
                write!(f, "={}", escape(value))?;
            }
        }
        Ok(())
    }
}

fn attribute(part: &[u8]) -> (Vec<u8>, Option<Vec<u8>>) {
    match part.iter().position(|&b| b == b'=') {
        Some(at) => (
            part[..at].trim_ascii().to_vec(),
            Some(part[at + 1..].trim_ascii().to_vec()),
        ),
        None => (part.trim_ascii().to_vec(), None),
    }
}

/// Attribute names, and the values of `SameSite`, match in any case: give them the usual one. A time
/// changes from run to run: what counts is whether it is over.
fn normalise((name, value): &(Vec<u8>, Option<Vec<u8>>)) -> (Vec<u8>, Vec<u8>) {
    const NAMES: [&str; 8] = [
        "Domain",
        "Expires",
        "HttpOnly",
        "Max-Age",
        "Partitioned",
        "Path",
        "SameSite",
        "Secure",
    ];
    let mut line = usual_case(name, &NAMES);
    let name = line.clone();
    if let Some(value) = value {
        line.push(b'=');
        line.extend(match name.as_slice() {
            b"SameSite" => usual_case(value, &["Lax", "None", "Strict"]),
            b"Expires" => past_or_future(value),
            _ => value.clone(),
        });
    }
    (name, line)
}

fn past_or_future(date: &[u8]) -> Vec<u8> {
    let time = std::str::from_utf8(date)
        .ok()
        .and_then(|date| httpdate::parse_http_date(date).ok());
    match time {
        Some(time) if time <= SystemTime::now() => b"<past>".to_vec(),
        Some(_) => b"<future>".to_vec(),
        None => date.to_vec(),
    }
}

fn usual_case(word: &[u8], known: &[&str]) -> Vec<u8> {
    let same = |other: &&&str| other.as_bytes().eq_ignore_ascii_case(word);
    known
        .iter()
        .find(same)
        .map_or_else(|| word.to_vec(), |usual| usual.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attribute_order_and_case_do_not_matter() {
        let one = SetCookie::parse("a=1; Path=/; HttpOnly; SameSite=Lax");
        let other = SetCookie::parse("a=1;samesite=lax;HTTPONLY;  path=/");
        assert_eq!(one.normalised_attributes(), other.normalised_attributes());
        assert_eq!(
            one.normalised_attributes(),
            [&b"HttpOnly"[..], b"Path=/", b"SameSite=Lax"]
        );
    }

    #[test]
    fn a_different_value_a_doubled_attribute_and_a_space_after_the_pair_do() {
        let attributes = |line: &str| SetCookie::parse(line).normalised_attributes();
        assert_ne!(attributes("a=1; Path=/"), attributes("a=1; Path=/x"));
        assert_ne!(attributes("a=1; Path=/"), attributes("a=1; Path=/; Path=/"));
        assert_eq!(attributes("a=1; Path=/"), attributes("a=1; Path=/ ; "));
        assert_ne!(
            SetCookie::parse("a=1 ").pair(),
            SetCookie::parse("a=1").pair()
        );
    }

    #[test]
    fn every_way_to_delete_looks_the_same() {
        for line in [
            "a=; Max-Age=0",
            "a=; max-age=-1",
            "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0",
        ] {
            let lines = SetCookie::parse(line).normalised_attributes();
            assert_eq!(lines, [b"Expires=<past>"], "{line}");
        }
        let kept = SetCookie::parse("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=9");
        assert!(!kept.deletes(SystemTime::now()), "Max-Age wins");
    }

    #[test]
    fn a_time_is_past_or_future_or_none() {
        let expires =
            |date| SetCookie::parse(format!("a=; expires={date}")).normalised_attributes();
        assert_eq!(
            expires("Thu, 01 Jan 1970 00:00:00 GMT"),
            [b"Expires=<past>"]
        );
        assert_eq!(
            expires("Fri, 31 Dec 9999 23:59:59 GMT"),
            [b"Expires=<future>"]
        );
        assert_eq!(expires("tomorrow"), [b"Expires=tomorrow"]);
    }

    #[test]
    fn a_semicolon_at_the_end_adds_no_attribute() {
        assert!(
            SetCookie::parse("a=1; ;")
                .normalised_attributes()
                .is_empty()
        );
    }

    #[test]
    fn a_failure_shows_it_as_a_line() {
        let cookie = SetCookie::parse(b"a=\xff ; Path=/;HttpOnly");
        assert_eq!(format!("{cookie:#?}"), r"a=\xFF\x20; Path=/; HttpOnly");
    }

    #[test]
    fn the_last_attribute_of_a_name_counts() {
        let cookie = SetCookie::parse("a=b=c; Path=/x; path=/y; Secure");
        assert_eq!(cookie.name(), b"a");
        assert_eq!(cookie.value(), b"b=c");
        assert_eq!(cookie.attribute("PATH"), Some(&b"/y"[..]));
        assert_eq!(cookie.attribute("secure"), Some(&b""[..]));
        assert_eq!(cookie.attribute("domain"), None);
        assert_eq!(cookie.attribute_names(), ["path", "secure"]);
    }
}
