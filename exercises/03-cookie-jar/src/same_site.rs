//! Requests that another site starts (sections 5.2, 5.6.7, 5.7, steps 17 to 19, and 5.8.3).

use std::time::{Duration, SystemTime};

use url::Url;

use crate::cookie::{Cookie, SameSite};
use crate::reason::Ignored;
use crate::request::{Request, Sender};

/// So long a cookie whose server didn't say goes with a `POST` from elsewhere, too (section 5.6.7.2).
pub(crate) const LAX_ALLOWING_UNSAFE: Duration = Duration::from_secs(120);

/// Whether two addresses are of one site: the same scheme, and the same registrable domain, which is the public
/// suffix and one label more. A host without one is a site of its own.
pub fn is_same_site(one: &Url, other: &Url) -> bool {
    todo!("step 7: tell sites apart")
}

/// What the value of a `SameSite` says.
pub fn read_same_site(value: &[u8]) -> SameSite {
    todo!("step 7: tell sites apart")
}

/// Whether the answer to this request may set a cookie with this `SameSite`.
///
/// # Errors
///
/// [`Ignored::SameSite`] where it may not.
pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    todo!("step 7: tell sites apart")
}

/// Whether a cookie goes with a request that another site has started.
pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    todo!("step 7: tell sites apart")
}

/// A web socket is of the site of the page that has opened it.
fn scheme(url: &Url) -> &str {
    match url.scheme() {
        "ws" => "http",
        "wss" => "https",
        scheme => scheme,
    }
}
