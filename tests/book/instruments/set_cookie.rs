//! A line, the answer that sets it, and a request afterwards: and what chapter 03's jar makes of them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookie_jar::{Cookie, Flag, Ignored, Jar, Request, SameSite, Sender, Withheld};
use http::Method;
use serde_json::{Value as Json, json};
use url::Url;

use crate::page;

/// When each line is set: Thu, 09 Oct 2025 08:53:20 GMT.
pub const NOW: u64 = 1_760_000_000;

/// One case.
#[derive(Debug, Clone)]
pub struct Asked {
    pub line: String,
    pub from: Request,
    pub to: Request,
    /// How many seconds after the answer the request is made.
    pub later: u64,
}

impl Asked {
    /// What the page is asked, and what it has to say.
    pub fn answer(&self) -> Json {
        let time = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let mut jar = Jar::new();
        let taken = jar.receive(self.line.as_bytes(), &self.from, time(NOW));
        let explained = jar.explain(&self.to, time(NOW + self.later));
        let (cookie, sent) = match explained.first() {
            Some((cookie, sent)) => (kept(cookie), sent.clone().err()),
            None => (Json::Null, None),
        };
        let header = jar.header_for(&self.to, time(NOW + self.later));
        said(json!({
            "line": self.line,
            "page": request(&self.from),
            "request": request(&self.to),
            "later": (self.later > 0).then_some(self.later),
            "ignored": taken.err().map(|it| it.to_string()),
            "cookie": cookie,
            "withheld": sent.map(|it| it.to_string()),
            "header": header.map(|it| it.escape_ascii().to_string()),
        }))
    }
}

/// Without what is null: the file is long enough.
fn said(mut object: Json) -> Json {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    object
}

/// Without what a visitor's click says anyway.
fn request(request: &Request) -> Json {
    let sender = match request.sender {
        Sender::Navigation => None,
        Sender::Part => Some("part"),
        Sender::Script => Some("script"),
    };
    let method = (request.method != Method::GET).then_some(request.method.as_str());
    said(json!({
        "url": request.url.as_str(),
        "method": method,
        "page": request.page.as_ref().map(Url::as_str),
        "sender": sender,
    }))
}

fn kept(cookie: &Cookie) -> Json {
    let shown = |bytes: &[u8]| bytes.escape_ascii().to_string();
    said(json!({
        "name": shown(&cookie.name),
        "value": shown(&cookie.value),
        "domain": cookie.domain,
        "hostOnly": cookie.host_only,
        "path": shown(&cookie.path),
        "expires": cookie.expires.map(seconds),
        "secure": cookie.secure,
        "httpOnly": cookie.http_only,
        "sameSite": match cookie.same_site {
            SameSite::Default => "Default",
            SameSite::None => "None",
            SameSite::Lax => "Lax",
            SameSite::Strict => "Strict",
        },
    }))
}

fn seconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH);
    since.expect("what ends before 1970 isn't kept").as_secs()
}

pub fn typed(url: &str) -> Request {
    Request::typed(url).expect("an address with a host")
}

/// Each value of `SameSite` with each kind of request that another page has started.
pub fn across() -> Vec<Asked> {
    let lines = [
        "a=1",
        "a=1; SameSite=foo",
        "a=1; SameSite=Lax",
        "a=1; SameSite=Strict",
        "a=1; SameSite=None; Secure",
        "a=1; SameSite=None",
    ];
    let shop = "https://shop.site.test/cart";
    let pages = [
        "https://blog.site.test/",
        "http://shop.site.test/",
        "https://mallory.test/",
    ];
    let mut all = Vec::new();
    for line in lines {
        for page in pages.map(|page| Url::parse(page).ok()) {
            for sender in [Sender::Navigation, Sender::Part, Sender::Script] {
                let from = Request {
                    page: page.clone(),
                    sender,
                    ..typed(shop)
                };
                let (line, to) = (line.to_owned(), typed(shop));
                all.push(Asked {
                    line,
                    from,
                    to,
                    later: 0,
                });
            }
            for (method, later) in [
                (Method::GET, 121),
                (Method::HEAD, 1),
                (Method::POST, 120),
                (Method::POST, 121),
            ] {
                for sender in [Sender::Navigation, Sender::Part] {
                    let (page, method) = (page.clone(), method.clone());
                    let to = Request {
                        page,
                        method,
                        sender,
                        ..typed(shop)
                    };
                    let (line, from) = (line.to_owned(), typed(shop));
                    all.push(Asked {
                        line,
                        from,
                        to,
                        later,
                    });
                }
            }
        }
    }
    all
}

/// The seconds around a cookie's end, and web sockets.
pub fn edges() -> Vec<Asked> {
    let shop = typed("https://shop.site.test/");
    let lasting = [59, 60, 61].map(|later| Asked {
        line: "a=1; Max-Age=60".to_owned(),
        from: shop.clone(),
        to: shop.clone(),
        later,
    });
    let pages = ["https://shop.site.test/", "http://shop.site.test/"];
    let sockets = pages.map(|page| Asked {
        line: "a=1; SameSite=Strict".to_owned(),
        from: shop.clone(),
        to: Request {
            page: Url::parse(page).ok(),
            sender: Sender::Part,
            ..typed("wss://shop.site.test/news")
        },
        later: 1,
    });
    lasting.into_iter().chain(sockets).collect()
}

/// Lines that a script could trip over: JavaScript's own names, the signs of its replacements, and odd letters.
pub fn odd() -> Vec<Asked> {
    let lines = [
        "a=1; constructor; __proto__=x; toString=1",
        "__proto__=1; SameSite=constructor",
        "a=1; SameSite=__proto__; Path=/$&",
        "$&=$1; Path=/$$/$`",
        "a=1; Max-Age=1e3; Max-Age=0x10; Max-Age= 60 ",
        "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=",
        "a=<b>; Path=/<script>",
        "\u{1f36a}=\u{e9}; Path=/\u{e9}",
        "'a\\\"'=1\t2",
        "a=1; Path=/x; Path",
        "a=1; secure; SECURE; HttpOnly=1; httponly",
    ];
    let from = typed("https://shop.site.test/x/y?z");
    let asked = |line: &str| Asked {
        line: line.to_owned(),
        from: from.clone(),
        to: typed("https://shop.site.test/$&/x"),
        later: 7,
    };
    lines.map(asked).to_vec()
}

/// What the page's small list of public suffixes says, by the whole list.
pub fn suffixes() -> Vec<Asked> {
    let names = page::suffixes().into_iter().flat_map(|suffix| {
        let name = suffix.trim_start_matches('!').replace('*', "any");
        let above = name.split_once('.').map(|(_, above)| above.to_owned());
        [Some(name.clone()), Some(format!("shop.{name}")), above]
    });
    let names = names.flatten().map(|domain| {
        let url = format!("https://www.shop.{domain}/");
        Asked {
            line: format!("a=1; Domain={domain}"),
            from: typed(&url),
            to: typed(&format!("https://{domain}/")),
            later: 0,
        }
    });
    names.collect()
}

/// Every reason of the chapter's, with a gap for each word of a case.
pub fn reasons() -> Vec<String> {
    let gap = || "…".to_owned();
    let ignored = [
        Ignored::Control,
        Ignored::Size,
        Ignored::Empty,
        Ignored::Domain,
        Ignored::Flag(Flag::Secure),
        Ignored::Flag(Flag::HttpOnly),
        Ignored::Hides,
        Ignored::SameSite,
        Ignored::Prefix,
    ];
    let withheld = [
        Withheld::Host {
            host: gap(),
            domain: gap(),
        },
        Withheld::Path {
            path: gap(),
            cookie: gap(),
        },
        Withheld::Expired,
        Withheld::Flag(Flag::Secure),
        Withheld::Flag(Flag::HttpOnly),
        Withheld::SameSite,
    ];
    let ignored = ignored.iter().map(Ignored::to_string);
    ignored
        .chain(withheld.iter().map(Withheld::to_string))
        .collect()
}
