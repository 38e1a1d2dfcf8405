//! Why a browser doesn't keep a cookie, or doesn't send it.

use std::fmt::{self, Display, Formatter};

/// Why a browser ignores a `Set-Cookie` line. It tells neither the server nor the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ignored {
    /// It holds a control character other than a tab.
    Control,
    /// Name and value have more than 4096 bytes together.
    Size,
    /// It has neither a name nor a value.
    Empty,
    /// Its `Domain` isn't one that this host may name.
    Domain,
    /// A flag keeps this request from setting or replacing the cookie.
    Flag(Flag),
    /// It would hide a cookie that has `Secure`, and comes over an insecure connection.
    Hides,
    /// Its `SameSite` doesn't go with this request, or `None` stands without `Secure`.
    SameSite,
    /// It lacks what its name promises.
    Prefix,
}

/// A flag of a cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// For secure connections.
    Secure,
    /// Not for scripts.
    HttpOnly,
}

/// Why a browser doesn't send a cookie with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Withheld {
    /// It belongs to another host.
    Host {
        /// The host of the request.
        host: String,
        /// That of the cookie.
        domain: String,
    },
    /// It belongs to other pages.
    Path {
        /// The path of the request.
        path: String,
        /// That of the cookie.
        cookie: String,
    },
    /// Its time is over.
    Expired,
    /// A flag keeps it back.
    Flag(Flag),
    /// Another site has started the request.
    SameSite,
}

impl Display for Ignored {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Control => "it holds a control character",
            Self::Size => "name and value are longer than 4096 bytes",
            Self::Empty => "it has neither a name nor a value",
            Self::Domain => "this host can't set a cookie for that domain",
            Self::Flag(Flag::Secure) => "it has Secure, and the connection isn't secure",
            Self::Flag(Flag::HttpOnly) => "HttpOnly keeps scripts away from it",
            Self::Hides => "it would hide a cookie that has Secure",
            Self::SameSite => {
                "its SameSite doesn't go with this request, or with the lack of Secure"
            }
            Self::Prefix => "it doesn't keep what its name promises",
        })
    }
}

impl std::error::Error for Ignored {}

impl Display for Withheld {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Host { host, domain } => write!(f, "host {host} doesn't match {domain}"),
            Self::Path { path, cookie } => write!(f, "path {path} doesn't match {cookie}"),
            Self::Expired => f.write_str("its time is over"),
            Self::Flag(Flag::Secure) => {
                f.write_str("it has Secure, and the connection isn't secure")
            }
            Self::Flag(Flag::HttpOnly) => f.write_str("it has HttpOnly, and a script asks"),
            Self::SameSite => f.write_str("another site has started the request"),
        }
    }
}

impl std::error::Error for Withheld {}
