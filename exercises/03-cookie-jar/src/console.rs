//! A jar at the keyboard: takes in `Set-Cookie` lines, goes to addresses, and says why a cookie stays.

use std::time::{Duration, SystemTime};

use http::Method;
use url::Url;

use crate::cookie::Cookie;
use crate::jar::Jar;
use crate::lifetime::LONGEST;
use crate::request::{Request, Sender};

const HELP: &str = "\
https://shop.example/cart              go there, as if the address was typed
POST https://shop.example/buy          the same by another method
… from https://news.example/           a page there has started it
… from https://news.example/ part      as an image, a frame or a fetch of that page
… script                               as document.cookie: no request is sent
Set-Cookie: sid=1; Path=/              the answer of the last address sets it
cookies                                what the browser keeps
wait 60                                so many seconds pass
close                                  the browser is closed and opened again
quit                                   leave";

/// One browser, its jar, and the address that it was at last.
pub struct Console {
    jar: Jar,
    last: Option<Request>,
    now: SystemTime,
}

impl Default for Console {
    fn default() -> Self {
        Self::new()
    }
}

impl Console {
    /// A browser without cookies. Its clock begins now, and moves where it is told to.
    pub fn new() -> Self {
        Self {
            jar: Jar::new(),
            last: None,
            now: SystemTime::now(),
        }
    }

    /// Does what a line says, and gives what there is to show. The bytes of a cookie needn't be text.
    pub fn answer(&mut self, line: &[u8]) -> String {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let name = line.get(..11).unwrap_or_default();
        if name.eq_ignore_ascii_case(b"set-cookie:") {
            return self.set(&line[11..]);
        }
        let text = String::from_utf8_lossy(line);
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [] => String::new(),
            ["help"] => HELP.to_owned(),
            ["cookies"] => self.cookies(),
            ["close"] => {
                self.jar.close();
                "the browser was closed".to_owned()
            }
            ["wait", seconds] => self.wait(seconds),
            words => match request(words) {
                Some(request) => self.go(request),
                None => format!("I don't know {text:?}; try help"),
            },
        }
    }

    fn set(&mut self, line: &[u8]) -> String {
        let Some(from) = &self.last else {
            return "go to an address first, whose answer sets it".to_owned();
        };
        match self.jar.receive(line, from, self.now) {
            Ok(()) => "taken".to_owned(),
            Err(ignored) => format!("ignored: {ignored}"),
        }
    }

    fn go(&mut self, request: Request) -> String {
        let header = self.jar.header_for(&request, self.now);
        let mut lines = vec![match header {
            Some(header) => format!("Cookie: {}", header.escape_ascii()),
            None => "no cookies".to_owned(),
        }];
        for (cookie, sent) in self.jar.explain(&request, self.now) {
            if let Err(withheld) = sent {
                lines.push(format!("  {} not sent: {withheld}", called(cookie)));
            }
        }
        self.last = Some(request);
        lines.join("\n")
    }

    fn cookies(&self) -> String {
        let shown = |cookie: &Cookie| {
            let below = if cookie.host_only { "" } else { " and below" };
            let path = cookie.path.escape_ascii();
            format!("{} for {}{below}, {path}", called(cookie), cookie.domain)
        };
        let lines: Vec<String> = self.jar.cookies().iter().map(shown).collect();
        if lines.is_empty() {
            "none".to_owned()
        } else {
            lines.join("\n")
        }
    }

    fn wait(&mut self, seconds: &str) -> String {
        let seconds = seconds.parse().map(Duration::from_secs).ok();
        // A cookie that is set then needs its 400 days.
        let later = seconds.filter(|it| {
            it.checked_add(LONGEST)
                .is_some_and(|it| self.now.checked_add(it).is_some())
        });
        match later {
            Some(seconds) => {
                self.now += seconds;
                "it is later now".to_owned()
            }
            None => "wait takes a number of seconds".to_owned(),
        }
    }
}

fn called(cookie: &Cookie) -> String {
    if cookie.name.is_empty() {
        return format!("the nameless {}", cookie.value.escape_ascii());
    }
    cookie.name.escape_ascii().to_string()
}

/// `[METHOD] URL [from PAGE] [part | script]`
fn request(words: &[&str]) -> Option<Request> {
    let (method, words) = match words {
        [method, url, ..] if url.contains("://") && !method.contains("://") => {
            (method.parse().ok()?, &words[1..])
        }
        _ => (Method::GET, words),
    };
    let (url, words) = words.split_first()?;
    let (page, words) = match words {
        ["from", page, rest @ ..] => (Some(Url::parse(page).ok()?), rest),
        _ => (None, words),
    };
    let sender = match words {
        [] => Sender::Navigation,
        ["part"] => Sender::Part,
        ["script"] => Sender::Script,
        _ => return None,
    };
    Some(Request {
        method,
        page,
        sender,
        ..Request::typed(url)?
    })
}
