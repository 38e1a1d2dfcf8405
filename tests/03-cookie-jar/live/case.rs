//! A case: what a visitor's pages do, one thing after the other, and what is looked at. And what the jar makes
//! of it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cookie_jar::{Cookie, Jar, Request, Sender};
use http::Method;
use url::Url;

use crate::shown::{ages_shown, header_shown, long_shown};

/// The page that most cases are about. A connection to the loopback is secure.
pub const HOME: &str = "http://shop.localhost/";

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The chapter's step that it belongs to.
    pub step: u32,
    /// What is done, as the table says it.
    pub title: String,
    /// What is done.
    pub acts: Vec<Act>,
    page: Url,
}

/// One thing that is done.
#[derive(Debug, Clone)]
pub enum Act {
    /// A request is sent, whose answer sets these cookies.
    Sends {
        how: How,
        url: Url,
        lines: Vec<Vec<u8>>,
        /// Whether the table shows what it carries.
        shown: bool,
    },
    /// A script of the page writes to `document.cookie`.
    Writes(String),
    /// A script of the page reads `document.cookie`, for the table.
    Reads,
    /// A script asks how long the cookie is kept, for the table.
    Ages,
}

/// How a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The window follows a link.
    Link,
    /// The window sends a form by `POST`.
    Form,
    /// A script of the page fetches it.
    Fetch,
}

impl Case {
    /// A case whose first page is this one.
    pub fn at(page: &str, title: impl Into<String>) -> Self {
        let page = Url::parse(page).expect("a URL");
        let case = Self {
            step: 0,
            title: title.into(),
            acts: Vec::new(),
            page: page.clone(),
        };
        case.sends(How::Link, page.as_str(), &[], false)
    }

    /// The same case with another title.
    pub fn called(self, title: &str) -> Self {
        let title = title.to_owned();
        Self { title, ..self }
    }

    /// The same case, of another step.
    pub fn in_step(self, step: u32) -> Self {
        Self { step, ..self }
    }

    /// The page fetches itself, and the answer sets this cookie.
    pub fn sets(self, line: impl AsRef<[u8]>) -> Self {
        let page = self.page.clone();
        self.sends(How::Fetch, page.as_str(), &[line.as_ref()], false)
    }

    /// A script of the page writes to `document.cookie`.
    pub fn writes(mut self, line: &str) -> Self {
        self.acts.push(Act::Writes(line.to_owned()));
        self
    }

    /// The table shows what a script reads from `document.cookie`.
    pub fn reads(mut self) -> Self {
        self.acts.push(Act::Reads);
        self
    }

    /// The table shows how long the one cookie is kept.
    pub fn ages(mut self) -> Self {
        self.acts.push(Act::Ages);
        self
    }

    /// The page fetches these addresses, words of a text, and the table shows what is sent along.
    pub fn asks(self, addresses: &str) -> Self {
        let asks = |case: Self, url| case.sends(How::Fetch, url, &[], true);
        addresses.split_whitespace().fold(self, asks)
    }

    /// Sends a request to an address, which may be one from the page's own.
    pub fn sends(mut self, how: How, url: &str, lines: &[&[u8]], shown: bool) -> Self {
        let url = if url.starts_with('/') {
            // Not by `join`, which takes what stands behind two slashes for a host.
            let mut here = self.page.clone();
            here.set_path(url);
            here
        } else {
            Url::parse(url).expect("an address")
        };
        if how != How::Fetch {
            self.page = url.clone();
        }
        let lines = lines.iter().map(|line| line.to_vec()).collect();
        self.acts.push(Act::Sends {
            how,
            url,
            lines,
            shown,
        });
        self
    }

    /// What the jar does: one text for each thing that the table shows.
    pub fn in_jar(&self) -> Vec<String> {
        let mut jar = Jar::new();
        let mut page = None;
        let mut now = SystemTime::now();
        let mut seen = Vec::new();
        for act in &self.acts {
            now += Duration::from_secs(1);
            let script = || Request {
                method: Method::GET,
                url: page.clone().unwrap_or_else(|| self.page.clone()),
                page: page.clone(),
                sender: Sender::Script,
            };
            match act {
                Act::Sends {
                    how,
                    url,
                    lines,
                    shown,
                } => {
                    let request = how.request(url, page.as_ref());
                    let header = jar.header_for(&request, now);
                    for line in lines {
                        // What it refuses shows in what it sends later.
                        let _ = jar.receive(line, &request, now);
                    }
                    if *shown {
                        seen.push(header_shown(&header.unwrap_or_default()));
                    }
                    if *how != How::Fetch {
                        page = Some(url.clone());
                    }
                }
                Act::Writes(line) => {
                    let _ = jar.receive(line.as_bytes(), &script(), now);
                }
                Act::Reads => {
                    let header = jar.header_for(&script(), now);
                    seen.push(header_shown(&header.unwrap_or_default()));
                }
                Act::Ages => {
                    let request = script();
                    let explained = jar.explain(&request, now).into_iter();
                    let visible = explained.filter(|(_, sent)| sent.is_ok());
                    let ages: Vec<String> = visible.map(|(it, _)| days(it, now)).collect();
                    seen.push(ages_shown(&ages));
                }
            }
        }
        seen
    }

    /// What each thing that the table shows is called there; nothing where there is only one.
    pub fn labels(&self) -> Vec<String> {
        let mut home = None;
        let mut page = None;
        let mut labels = Vec::new();
        for act in &self.acts {
            match act {
                Act::Sends {
                    how, url, shown, ..
                } => {
                    let host = url.host_str();
                    let home = *home.get_or_insert(host);
                    if *shown {
                        labels.push(how.label(url, home, page));
                    }
                    if *how != How::Fetch {
                        page = host;
                    }
                }
                Act::Writes(_) => {}
                Act::Reads => labels.push("a script".to_owned()),
                Act::Ages => labels.push("kept".to_owned()),
            }
        }
        if labels.len() == 1 {
            vec![String::new()]
        } else {
            labels
        }
    }
}

impl How {
    fn request(self, url: &Url, page: Option<&Url>) -> Request {
        let (method, sender) = match self {
            Self::Link => (Method::GET, Sender::Navigation),
            Self::Form => (Method::POST, Sender::Navigation),
            Self::Fetch => (Method::GET, Sender::Part),
        };
        Request {
            url: url.clone(),
            method,
            page: page.cloned(),
            sender,
        }
    }

    /// What a request to `url` is called in a case whose first page is on `home`, where the window is on `page`.
    fn label(self, url: &Url, home: Option<&str>, page: Option<&str>) -> String {
        let how = match self {
            Self::Fetch => "",
            Self::Link => "a link, ",
            Self::Form => "a form, ",
        };
        let host = url.host_str();
        let to = host.filter(|_| host != home).unwrap_or_default();
        let from = page.filter(|_| page != home && page != host);
        let from = from.map(|page| format!(", from {page}"));
        let path = long_shown(url.path());
        format!("{how}{to}{path}{}", from.unwrap_or_default())
    }
}

/// For how many days a cookie is kept; nothing where it ends with the browser.
fn days(cookie: &Cookie, now: SystemTime) -> String {
    let seconds = |time: SystemTime| {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        since.as_secs_f64()
    };
    let day = 24.0 * 60.0 * 60.0;
    let days = |end| ((seconds(end) - seconds(now)) / day).round().to_string();
    cookie.expires.map(days).unwrap_or_default()
}
