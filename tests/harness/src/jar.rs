//! The cookies that one browser keeps.

use std::time::SystemTime;

use crate::SetCookie;

/// The cookies of one browser for one host, the loopback, which counts as secure.
///
/// As much of the storage model of RFC 6265bis, section 5.7, as a conversation with one host needs:
/// replacement by name and path, the default path, path match, deletion, and what a name's prefix asks for.
#[derive(Debug, Default)]
pub struct Jar {
    cookies: Vec<Stored>,
}

#[derive(Debug)]
struct Stored {
    name: Vec<u8>,
    value: Vec<u8>,
    path: Vec<u8>,
}

impl Jar {
    /// Takes in what an answer to a request for `request_path` sets.
    pub fn store(&mut self, set: &SetCookie, request_path: &str, now: SystemTime) {
        let other_host = !matches!(domain(set), b"" | b"127.0.0.1" | b".127.0.0.1");
        let nothing = set.name().is_empty() && set.value().is_empty();
        if other_host || nothing || !keeps_its_prefix(set) {
            return;
        }
        let path = match set.attribute("path") {
            Some(path) if path.starts_with(b"/") => path.to_vec(),
            _ => default_path(request_path).as_bytes().to_vec(),
        };
        let new = Stored {
            name: set.name().to_vec(),
            value: set.value().to_vec(),
            path,
        };
        let same = |old: &Stored| old.name == new.name && old.path == new.path;
        let place = self.cookies.iter().position(same);
        match (place, set.deletes(now)) {
            (Some(place), true) => {
                self.cookies.remove(place);
            }
            (Some(place), false) => self.cookies[place] = new,
            (None, true) => {}
            (None, false) => self.cookies.push(new),
        }
    }

    /// The `Cookie` header for a request: longer paths first, then older cookies first
    /// (RFC 6265bis, section 5.8.3).
    pub fn header_for(&self, request_path: &str) -> Option<Vec<u8>> {
        let mut sent: Vec<_> = self
            .cookies
            .iter()
            .filter(|cookie| path_matches(request_path.as_bytes(), &cookie.path))
            .collect();
        sent.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<_> = sent
            .iter()
            .map(|cookie| match cookie.name.as_slice() {
                b"" => cookie.value.clone(),
                name => [name, b"=", &cookie.value].concat(),
            })
            .collect();
        (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
    }
}

/// Section 5.7: an empty `Domain` is none. The last one counts, also where it is the empty one.
fn domain(set: &SetCookie) -> &[u8] {
    set.attribute("domain").unwrap_or_default()
}

/// Section 4.1.3: a name with a prefix, in any case, is kept only with the attributes that it promises.
fn keeps_its_prefix(set: &SetCookie) -> bool {
    let name = set.name().to_ascii_lowercase();
    let is_host = name.starts_with(b"__host-");
    let is_for_this_host = set.attribute("path") == Some(b"/") && domain(set).is_empty();
    let is_secure = set.attribute("secure").is_some();
    if name.starts_with(b"__secure-") || is_host {
        is_secure && (is_for_this_host || !is_host)
    } else {
        true
    }
}

/// Section 5.1.4: everything before the last slash of the request's path.
fn default_path(request_path: &str) -> &str {
    let path = request_path.split('?').next().unwrap_or_default();
    match path.rfind('/') {
        None | Some(0) => "/",
        Some(last) => &path[..last],
    }
}

/// Section 5.1.4: a prefix, and the prefix ends where a segment ends.
fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let path = request_path
        .split(|&b| b == b'?')
        .next()
        .unwrap_or_default();
    match path.strip_prefix(cookie_path) {
        Some(rest) => rest.is_empty() || cookie_path.ends_with(b"/") || rest.starts_with(b"/"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jar(lines: &[(&str, &str)]) -> Jar {
        let mut jar = Jar::default();
        for (path, line) in lines {
            jar.store(&SetCookie::parse(line), path, SystemTime::UNIX_EPOCH);
        }
        jar
    }

    fn sent(jar: &Jar, path: &str) -> String {
        String::from_utf8(jar.header_for(path).unwrap_or_default()).unwrap()
    }

    #[test]
    fn a_cookie_without_a_path_stays_in_its_folder() {
        let jar = jar(&[("/cookies/accept", "a=1")]);
        assert_eq!(sent(&jar, "/cookies/x?y=/"), "a=1");
        assert_eq!(sent(&jar, "/cookiesandmilk"), "");
        assert_eq!(sent(&jar, "/"), "");
    }

    #[test]
    fn one_name_on_two_paths_is_two_cookies_longer_path_first() {
        let jar = jar(&[("/", "a=1; Path=/"), ("/", "a=2; Path=/x"), ("/", "b=3")]);
        assert_eq!(sent(&jar, "/x/y"), "a=2; a=1; b=3");
        assert_eq!(sent(&jar, "/y"), "a=1; b=3");
    }

    #[test]
    fn a_later_cookie_replaces_and_a_past_one_deletes() {
        assert_eq!(sent(&jar(&[("/", "a=1"), ("/", "a=2")]), "/"), "a=2");
        assert_eq!(sent(&jar(&[("/", "a=1"), ("/", "a=; Max-Age=0")]), "/"), "");
        let past = "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
        assert_eq!(sent(&jar(&[("/", "a=1"), ("/", past)]), "/"), "");
        let other_path = "a=; Max-Age=0; Path=/x";
        assert_eq!(sent(&jar(&[("/", "a=1"), ("/", other_path)]), "/"), "a=1");
    }

    #[test]
    fn a_folded_line_is_one_cookie_with_a_strange_path() {
        let jar = jar(&[("/", "a=1; Path=/, b=2; Path=/")]);
        assert_eq!(sent(&jar, "/"), "a=1", "the last Path counts");
        let jar = super::tests::jar(&[("/", "a=1; Path=/, b=2")]);
        assert_eq!(sent(&jar, "/"), "", "/, b=2 is the path");
    }

    #[test]
    fn a_cookie_for_another_host_is_refused() {
        assert_eq!(sent(&jar(&[("/", "a=1; Domain=example.com")]), "/"), "");
        let last = "a=1; Domain=; Domain=example.com";
        assert_eq!(sent(&jar(&[("/", last)]), "/"), "");
        assert_eq!(sent(&jar(&[("/", "a=1; Domain=.")]), "/"), "");
    }

    #[test]
    fn an_empty_domain_is_none_and_a_dot_before_one_is_nothing() {
        for domain in [
            "Domain",
            "Domain=",
            "Domain= ",
            "Domain=127.0.0.1",
            "Domain=.127.0.0.1",
            "Domain=example.com; Domain=",
        ] {
            let jar = jar(&[("/", &format!("a=1; {domain}"))]);
            assert_eq!(sent(&jar, "/"), "a=1", "{domain}");
        }
    }

    #[test]
    fn a_prefix_is_kept_only_with_what_it_promises() {
        for (line, is_kept) in [
            ("__Host-a=1; Secure; Path=/", true),
            ("__Host-a=1; Path=/", false),
            ("__HOST-a=1; Path=/", false),
            ("__Host-a=1; Secure", false),
            ("__Host-a=1; Secure; Path=/x", false),
            ("__Host-a=1; Secure; Path=/; Domain=127.0.0.1", false),
            ("__Host-a=1; Secure; Path=/; Domain=", true),
            ("__Host-a=1; Secure; Path=/; Domain", true),
            ("__Secure-a=1; Secure; Domain=127.0.0.1", true),
            ("__secure-a=1", false),
            ("\u{2000}__Host-a=1", true),
        ] {
            assert_eq!(
                !sent(&jar(&[("/", line)]), "/").is_empty(),
                is_kept,
                "{line}"
            );
        }
    }

    #[test]
    fn spaces_after_an_attribute_and_an_empty_line_do_nothing() {
        let jar = jar(&[("/x/y", "a=1; Path=/ "), ("/", "")]);
        assert_eq!(sent(&jar, "/"), "a=1");
    }

    #[test]
    fn max_age_wins_over_expires() {
        let kept = "a=1; Max-Age=9; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
        assert_eq!(sent(&jar(&[("/", kept)]), "/"), "a=1");
        let no_age = "a=1; Max-Age=soon; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
        assert_eq!(sent(&jar(&[("/", no_age)]), "/"), "");
    }
}
