//! Requests that another site starts (sections 5.2, 5.6.7, 5.7, steps 17 to 19, and 5.8.3).

use std::time::{Duration, SystemTime};

use url::Url;

use crate::cookie::{Cookie, SameSite};
use crate::reason::Ignored;
use crate::request::{Request, Sender};

/// So long a cookie whose server didn't say goes with a `POST` from elsewhere, too (section 5.6.7.2).
pub(crate) const LAX_ALLOWING_UNSAFE: Duration = Duration::from_secs(120);

// ANCHOR: same_site
/// Whether two addresses are of one site: the same scheme, and the same registrable domain, which is the public
/// suffix and one label more. A host without one is a site of its own.
pub fn is_same_site(one: &Url, other: &Url) -> bool {
    // step 7: tell sites apart
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        let domain = url.domain().and_then(psl::domain_str).unwrap_or(host);
        // The crate leaves out the dot of the root.
        (domain.to_owned(), host.ends_with('.'))
    };
    scheme(one) == scheme(other) && site(one) == site(other)
}

/// What the value of a `SameSite` says.
pub fn read_same_site(value: &[u8]) -> SameSite {
    // step 7: tell sites apart
    let known = [
        (&b"none"[..], SameSite::None),
        (b"lax", SameSite::Lax),
        (b"strict", SameSite::Strict),
    ];
    let found = known
        .iter()
        .find(|(name, _)| value.eq_ignore_ascii_case(name));
    found.map_or(SameSite::Default, |(_, same_site)| *same_site)
}

/// Whether the answer to this request may set a cookie with this `SameSite`.
///
/// # Errors
///
/// [`Ignored::SameSite`] where it may not.
pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    // step 7: tell sites apart
    let is_allowed = match cookie.same_site {
        SameSite::None => cookie.secure,
        _ => !from.is_cross_site() || from.sender == Sender::Navigation,
    };
    if is_allowed {
        Ok(())
    } else {
        Err(Ignored::SameSite)
    }
}

/// Whether a cookie goes with a request that another site has started.
pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    // step 7: tell sites apart
    let is_new = || {
        let age = now.duration_since(cookie.created).unwrap_or_default();
        age <= LAX_ALLOWING_UNSAFE
    };
    let is_safe = to.method.is_safe();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => to.sender == Sender::Navigation && is_safe,
        SameSite::Default => to.sender == Sender::Navigation && (is_safe || is_new()),
    }
}
// ANCHOR_END: same_site

// ANCHOR: same_site_helpers
/// A web socket is of the site of the page that has opened it.
fn scheme(url: &Url) -> &str {
    match url.scheme() {
        "ws" => "http",
        "wss" => "https",
        scheme => scheme,
    }
}
// ANCHOR_END: same_site_helpers
