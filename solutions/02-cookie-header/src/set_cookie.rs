//! Writes the `Set-Cookie` header of an answer.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::HeaderValue;

use crate::date::imf_fixdate;
use crate::error::{Error, Part};
use crate::grammar::{check_domain, check_length, check_name, check_path, check_value};

/// Name and value together: longer, and a browser drops the cookie (RFC 6265bis, section 5.6).
const LONGEST_PAIR: usize = 4096;

/// An attribute's value: longer, and a browser ignores the attribute.
const LONGEST_ATTRIBUTE: usize = 1024;

// ANCHOR: given
/// When a cookie is sent with a request that comes from another site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameSite {
    /// Never.
    Strict,
    /// When a visitor follows a link.
    Lax,
    /// Always. Needs `Secure`.
    None,
}

/// A cookie to set. Whatever is put into it, only a valid header comes out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCookie {
    name: String,
    value: String,
    path: Option<String>,
    domain: Option<String>,
    expires: Option<SystemTime>,
    max_age: Option<u64>,
    same_site: Option<SameSite>,
    secure: bool,
    http_only: bool,
}

impl SetCookie {
    /// A cookie without attributes.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
            path: None,
            domain: None,
            expires: None,
            max_age: None,
            same_site: None,
            secure: false,
            http_only: false,
        }
    }

    /// For pages below this path.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// For this host and all below it, in place of this host alone.
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// Until this moment.
    pub fn expires(mut self, time: SystemTime) -> Self {
        self.expires = Some(time);
        self
    }

    /// For so many seconds. Wins over `expires` in a browser.
    pub fn max_age(mut self, seconds: u64) -> Self {
        self.max_age = Some(seconds);
        self
    }

    /// When to send it with requests from other sites.
    pub fn same_site(mut self, same_site: SameSite) -> Self {
        self.same_site = Some(same_site);
        self
    }

    /// Only over TLS, or to loopback.
    pub fn secure(mut self) -> Self {
        self.secure = true;
        self
    }

    /// Out of reach for scripts.
    pub fn http_only(mut self) -> Self {
        self.http_only = true;
        self
    }

    /// The header's value.
    ///
    /// # Errors
    ///
    /// Says what is wrong, where a browser would drop the cookie or an attribute of it, or read
    /// something else than was meant.
    pub fn header_value(&self) -> Result<HeaderValue, Error> {
        self.check()?;
        let line = self.line()?;
        Ok(HeaderValue::try_from(line).expect("every part of the line was checked"))
    }
    // ANCHOR_END: given

    // ANCHOR: check
    /// Refuses what the grammar rules out, and what browsers would drop.
    fn check(&self) -> Result<(), Error> {
        // step 5: refuse what browsers would drop
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + self.value.len(), LONGEST_PAIR)?;
        if let Some(path) = &self.path {
            check_path(path)?;
            check_length(Part::Path, path.len(), LONGEST_ATTRIBUTE)?;
        }
        if let Some(domain) = &self.domain {
            check_domain(domain)?;
        }
        if let Some(time) = self.expires {
            imf_fixdate(time)?;
        }
        if self.max_age == Some(0) {
            return Err(Error::ZeroMaxAge);
        }
        self.check_promises()
    }

    /// What a name's prefix and `SameSite=None` promise. Browsers read a prefix in any case.
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        let is_host = name.starts_with("__host-");
        for (asked, by) in [
            (is_host, "the prefix __Host-"),
            (name.starts_with("__secure-"), "the prefix __Secure-"),
            (self.same_site == Some(SameSite::None), "SameSite=None"),
        ] {
            if asked && !self.secure {
                return Err(Error::NeedsSecure(by));
            }
        }
        if is_host && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        if is_host && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
    // ANCHOR_END: check

    // ANCHOR: line
    /// The line, from parts that were checked.
    fn line(&self) -> Result<String, Error> {
        // step 6: write the line
        let mut line = format!("{}={}", self.name, self.value);
        if let Some(path) = &self.path {
            line.push_str(&format!("; Path={path}"));
        }
        if let Some(domain) = &self.domain {
            line.push_str(&format!("; Domain={domain}"));
        }
        if let Some(time) = self.expires {
            line.push_str(&format!("; Expires={}", imf_fixdate(time)?));
        }
        if let Some(seconds) = self.max_age {
            line.push_str(&format!("; Max-Age={seconds}"));
        }
        if let Some(same_site) = self.same_site {
            // The variants are called as the header spells them.
            line.push_str(&format!("; SameSite={same_site:?}"));
        }
        if self.secure {
            line.push_str("; Secure");
        }
        if self.http_only {
            line.push_str("; HttpOnly");
        }
        Ok(line)
    }
    // ANCHOR_END: line

    // ANCHOR: deletion
    /// A cookie that makes a browser delete this one.
    ///
    /// A browser finds the cookie to replace by name, domain and path, so these are the same. `Secure`
    /// stays where the name's prefix or `SameSite=None` asked for it. The value doesn't matter.
    pub fn deletion(&self) -> Self {
        // step 7: delete what was set
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            ..self.clone()
        }
    }
    // ANCHOR_END: deletion
}
