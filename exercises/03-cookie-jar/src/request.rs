//! A request of the browser's, as far as cookies depend on it.

use http::Method;
use url::{Host, Url};

use crate::same_site::is_same_site;

/// A request that the browser is about to send, or whose answer it has got.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where it goes.
    pub url: Url,
    /// Its method.
    pub method: Method,
    /// The page that has started it; `None` where the visitor has typed the address.
    pub page: Option<Url>,
    /// What asks for it.
    pub sender: Sender,
}

/// What asks for a request, or for the cookies that it would carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// The window goes to another page.
    Navigation,
    /// The page needs a part: an image, a frame, what a script fetches.
    Part,
    /// A script reads or writes `document.cookie`, and no request is sent.
    Script,
}

impl Request {
    /// A `GET` for an address that the visitor has typed. `None` where that isn't a URL with a host.
    pub fn typed(url: &str) -> Option<Self> {
        let url = Url::parse(url).ok().filter(Url::has_host)?;
        Some(Self {
            url,
            method: Method::GET,
            page: None,
            sender: Sender::Navigation,
        })
    }

    /// The host, as a URL spells it: in small letters, an address of version 6 in brackets.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The path, without the query.
    pub fn path(&self) -> &[u8] {
        self.url.path().as_bytes()
    }

    /// Whether the connection is secure. As in most browsers, one to the loopback is.
    pub fn is_secure(&self) -> bool {
        let is_loopback = match self.url.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        is_loopback || matches!(self.url.scheme(), "https" | "wss")
    }

    /// Whether a script asks, and no request is sent.
    pub fn is_script(&self) -> bool {
        self.sender == Sender::Script
    }

    /// Whether a page of another site has started it.
    pub fn is_cross_site(&self) -> bool {
        let page = self.page.as_ref();
        page.is_some_and(|page| !is_same_site(page, &self.url))
    }
}
