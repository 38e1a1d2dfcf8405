//! What a server answered.

use reqwest::header::HeaderMap;

use crate::SetCookie;

/// A whole answer: status, headers, body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status code: 200.
    pub status: u16,
    /// The headers; names in lower case, repeated ones in the order in which they came.
    pub headers: HeaderMap,
    /// The body's bytes.
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as text; what isn't UTF-8 becomes U+FFFD.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Every `Set-Cookie` line, split.
    pub fn set_cookies(&self) -> Vec<SetCookie> {
        self.headers
            .get_all("set-cookie")
            .iter()
            .map(SetCookie::parse)
            .collect()
    }
}
