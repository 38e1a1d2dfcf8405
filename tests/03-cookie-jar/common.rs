//! What the steps share: cookies and requests, and how a failure shows them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookie_jar::{Attribute, Cookie, Request, SameSite, Sender, SetCookie};
use harness::Chapter;
use http::Method;
use url::Url;

pub const CHAPTER: Chapter = Chapter::new("03-cookie-jar");

/// A day, in seconds.
pub const DAY: u64 = 24 * 60 * 60;

/// White space that isn't a header's: next line, no-break space, and those of other scripts.
pub const WHITE_SPACE: [&str; 9] = [
    "\u{85}", "\u{a0}", "\u{1680}", "\u{2000}", "\u{2003}", "\u{2028}", "\u{202f}", "\u{205f}",
    "\u{3000}",
];

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

/// The pairs of a text: `one | other, next | other`.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = text.split(',').filter_map(|pair| pair.split_once('|'));
    pairs.map(|(one, other)| (one.trim(), other.trim()))
}

/// A moment by the clock of the tests, which begins on the 15th of January 2027 at 8:00:00.
pub fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

/// A moment as a person reads it: so long after the clock began.
pub fn moment(time: SystemTime) -> String {
    if time == UNIX_EPOCH {
        return "UNIX_EPOCH".to_owned();
    }
    match time.duration_since(at(0)) {
        Ok(after) => format!("at {after:?}"),
        Err(before) => format!("{:?} before the clock", before.duration()),
    }
}

/// When a cookie ends, as a person reads it.
pub fn end(expires: Option<SystemTime>) -> String {
    expires.map_or("with the browser".to_owned(), moment)
}

/// A cookie of one host, which was set when the clock began, and has no attribute.
pub fn cookie(name: &str, value: &str) -> Cookie {
    Cookie {
        name: name.as_bytes().to_vec(),
        value: value.as_bytes().to_vec(),
        domain: "shop.site.test".to_owned(),
        host_only: true,
        path: b"/".to_vec(),
        expires: None,
        created: at(0),
        last_access: at(0),
        secure: false,
        http_only: false,
        same_site: SameSite::Default,
    }
}

/// A cookie as a person reads it.
pub fn shown(cookie: &Cookie) -> String {
    let flag = |is_set: bool, name: &'static str| if is_set { name } else { "" };
    format!(
        "{}={} for {}{}, {}; created {}, used {}, ends {}{}{}, {:?}",
        cookie.name.escape_ascii(),
        cookie.value.escape_ascii(),
        cookie.domain,
        flag(!cookie.host_only, " and below"),
        cookie.path.escape_ascii(),
        moment(cookie.created),
        moment(cookie.last_access),
        end(cookie.expires),
        flag(cookie.secure, ", Secure"),
        flag(cookie.http_only, ", HttpOnly"),
        cookie.same_site,
    )
}

/// What `SetCookie::parse` makes of `sid=1` and these attributes.
pub fn set(attributes: &[(&str, &str)]) -> SetCookie {
    let attribute = |(name, value): &(&str, &str)| Attribute {
        name: name.as_bytes().to_vec(),
        value: value.as_bytes().to_vec(),
    };
    SetCookie {
        name: b"sid".to_vec(),
        value: b"1".to_vec(),
        attributes: attributes.iter().map(attribute).collect(),
    }
}

/// A request for an address that the visitor has typed.
pub fn typed(url: &str) -> Request {
    Request::typed(url).expect("a URL with a host")
}

/// A request that a page has started by a method, and by what.
pub fn from(page: &str, method: Method, sender: Sender, url: &str) -> Request {
    Request {
        page: Some(address(page)),
        method,
        sender,
        ..typed(url)
    }
}

/// A script reads or writes `document.cookie` on a page that the visitor has typed the address of.
pub fn script(url: &str) -> Request {
    Request {
        sender: Sender::Script,
        ..typed(url)
    }
}

pub fn address(url: &str) -> Url {
    Url::parse(url).expect("a URL")
}

/// A request as a person reads it.
pub fn called(request: &Request) -> String {
    let page = request.page.as_ref().map(|page| format!(" from {page}"));
    let sender = match request.sender {
        Sender::Navigation => "",
        Sender::Part => ", as a part",
        Sender::Script => ", by a script",
    };
    let (method, url) = (&request.method, &request.url);
    format!("{method} {url}{}{sender}", page.unwrap_or_default())
}
