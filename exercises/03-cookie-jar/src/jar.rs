//! The jar: asks every question, in the order of the standard.

use std::time::SystemTime;

use crate::cookie::{Cookie, SameSite};
use crate::flags::{check_flags, check_secure_neighbors};
use crate::host::{domain_matches, domain_of};
use crate::lifetime::expires_at;
use crate::order::{cookie_string, put};
use crate::path::{cookie_path, path_matches};
use crate::prefix::check_prefix;
use crate::reason::{Ignored, Withheld};
use crate::request::Request;
use crate::room::{MOST, MOST_OF_A_DOMAIN, evict};
use crate::same_site::{check_set_across, is_sent_across, read_same_site};
use crate::set_cookie::SetCookie;

/// The cookies of one browser.
#[derive(Debug, Clone, Default)]
pub struct Jar {
    cookies: Vec<Cookie>,
}

impl Jar {
    /// An empty jar.
    pub fn new() -> Self {
        Self::default()
    }

    /// The cookies in it, those that have expired included.
    pub fn cookies(&self) -> &[Cookie] {
        &self.cookies
    }

    /// Takes in the value of a `Set-Cookie` header that came with the answer to `from` (sections 5.6 and 5.7).
    ///
    /// # Errors
    ///
    /// Why the browser ignores it.
    pub fn receive(&mut self, line: &[u8], from: &Request, now: SystemTime) -> Result<(), Ignored> {
        let set = SetCookie::parse(line)?;
        let (domain, host_only) = match set.last("domain") {
            Some(domain) if !domain.is_empty() => domain_of(domain, from.host())?,
            _ => (from.host().to_owned(), true),
        };
        let cookie = Cookie {
            path: cookie_path(set.last("path"), from.path()),
            expires: expires_at(&set, now),
            created: now,
            last_access: now,
            secure: set.last("secure").is_some(),
            http_only: set.last("httponly").is_some(),
            same_site: set
                .last("samesite")
                .map_or(SameSite::Default, read_same_site),
            name: set.name.clone(),
            value: set.value.clone(),
            domain,
            host_only,
        };
        // What is over counts no more: it is neither replaced nor protected.
        self.cookies.retain(|old| !old.has_expired(now));
        self.check(&cookie, &set, from)?;
        self.keep(cookie, now);
        Ok(())
    }

    /// Asks what each attribute, the name and the other cookies have to say. Where nothing is said, nothing is
    /// asked.
    fn check(&self, cookie: &Cookie, set: &SetCookie, from: &Request) -> Result<(), Ignored> {
        let old = self.cookies.iter().find(|old| old.is_same_as(cookie));
        for flagged in [Some(cookie), old].into_iter().flatten() {
            if flagged.secure || flagged.http_only {
                check_flags(flagged, from).map_err(Ignored::Flag)?;
            }
        }
        if !cookie.secure && !from.is_secure() {
            check_secure_neighbors(cookie, &self.cookies)?;
        }
        if cookie.same_site != SameSite::Default || from.page.is_some() {
            check_set_across(cookie, from)?;
        }
        if cookie.may_have_a_prefix() {
            check_prefix(cookie, set.last("path").is_some())?;
        }
        Ok(())
    }

    /// Puts it in, and lets go what is too much or over.
    fn keep(&mut self, cookie: Cookie, now: SystemTime) {
        let domain = cookie.domain.clone();
        put(&mut self.cookies, cookie);
        self.cookies.retain(|cookie| !cookie.has_expired(now));
        let of_domain = self.cookies.iter().filter(|it| it.domain == domain).count();
        if of_domain > MOST_OF_A_DOMAIN || self.cookies.len() > MOST {
            evict(&mut self.cookies, now);
        }
    }

    /// The value of the `Cookie` header that goes with a request; `None` where no cookie does (section 5.8.3).
    pub fn header_for(&mut self, to: &Request, now: SystemTime) -> Option<Vec<u8>> {
        let mut sent = Vec::new();
        for cookie in &mut self.cookies {
            if check_sent(cookie, to, now).is_ok() {
                cookie.last_access = now;
                sent.push(cookie.clone());
            }
        }
        cookie_string(&sent)
    }

    /// Each cookie, and why it doesn't go with a request if it doesn't.
    pub fn explain(&self, to: &Request, now: SystemTime) -> Vec<(&Cookie, Result<(), Withheld>)> {
        let explained = |cookie| (cookie, check_sent(cookie, to, now));
        self.cookies.iter().map(explained).collect()
    }

    /// Forgets the cookies that end with the browser.
    pub fn close(&mut self) {
        self.cookies.retain(|cookie| cookie.expires.is_some());
    }
}

/// Is this cookie sent with this request?
fn check_sent(cookie: &Cookie, to: &Request, now: SystemTime) -> Result<(), Withheld> {
    let is_same = cookie.domain == to.host();
    if !is_same && (cookie.host_only || !domain_matches(to.host(), &cookie.domain)) {
        return Err(Withheld::Host {
            host: to.host().to_owned(),
            domain: cookie.domain.clone(),
        });
    }
    if !path_matches(to.path(), &cookie.path) {
        let shown = |path: &[u8]| path.escape_ascii().to_string();
        return Err(Withheld::Path {
            path: shown(to.path()),
            cookie: shown(&cookie.path),
        });
    }
    if cookie.has_expired(now) {
        return Err(Withheld::Expired);
    }
    if cookie.secure || cookie.http_only {
        check_flags(cookie, to).map_err(Withheld::Flag)?;
    }
    if to.is_cross_site() && !is_sent_across(cookie, to, now) {
        return Err(Withheld::SameSite);
    }
    Ok(())
}
