//! The cookies of one browser, in the jar that chapter 03 builds.

use std::time::SystemTime;

use cookie_jar::{Cookie, Jar, Request, SetCookie};

use crate::wire::escape;

/// One browser's cookies for the servers of this test. Its clock stands still, since a test's does: a cookie goes
/// when a server deletes it, and not because a test takes long.
#[derive(Debug)]
pub struct Cookies {
    jar: Jar,
    now: SystemTime,
}

impl Default for Cookies {
    fn default() -> Self {
        Self {
            jar: Jar::new(),
            now: SystemTime::now(),
        }
    }
}

impl Cookies {
    /// The `Cookie` header that goes to this address, as if a visitor had typed it; and in words, which cookies
    /// stay, and why.
    pub fn header_for(&mut self, url: &str) -> (Option<Vec<u8>>, Vec<String>) {
        let Some(to) = Request::typed(url) else {
            return (None, Vec::new());
        };
        let explained = self.jar.explain(&to, self.now).into_iter();
        let withheld = explained.filter_map(|(cookie, sent)| {
            let why = sent.err()?;
            Some(format!("`{}` not sent: {why}", called(cookie)))
        });
        let withheld = withheld.collect();
        (self.jar.header_for(&to, self.now), withheld)
    }

    /// Takes in a `Set-Cookie` line of the answer from this address; in words, why it is ignored, if it is.
    pub fn receive(&mut self, line: &[u8], url: &str) -> Option<String> {
        let from = Request::typed(url)?;
        let ignored = self.jar.receive(line, &from, self.now).err()?;
        let name = SetCookie::parse(line).map_or_else(|_| line.to_vec(), |set| set.name);
        Some(format!("`{}` not kept: {ignored}", escape(&name)))
    }
}

/// A cookie's name, or its value where it has none.
fn called(cookie: &Cookie) -> String {
    match cookie.name.as_slice() {
        b"" => escape(&cookie.value),
        name => escape(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "http://127.0.0.1:4000";

    #[test]
    fn the_loopback_is_secure_and_has_a_path_for_each_page() {
        let mut cookies = Cookies::default();
        let page = format!("{SITE}/admin/start?x=/y");
        for line in ["sid=1", "__Host-a=2; Secure; Path=/", "\u{2000}__Host-b=3"] {
            assert_eq!(cookies.receive(line.as_bytes(), &page), None, "{line}");
        }
        let ignored = cookies.receive(b"__Host-c=4; Path=/", &page).unwrap();
        assert!(ignored.starts_with("`__Host-c` not kept: "), "{ignored}");
        let (header, withheld) = cookies.header_for(&format!("{SITE}/"));
        assert_eq!(header.unwrap(), b"__Host-a=2");
        let expected = "`sid` not sent: path / doesn't match /admin";
        assert_eq!(withheld[0], expected);
        assert_eq!(withheld.len(), 2);
    }

    #[test]
    fn what_is_no_address_has_no_cookies() {
        let mut cookies = Cookies::default();
        assert_eq!(cookies.receive(b"a=1", "no address"), None);
        assert_eq!(cookies.header_for("http://"), (None, Vec::new()));
    }
}
