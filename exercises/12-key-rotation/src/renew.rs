//! A cookie that an older key signed, signed again by the newest on its way.

use axum::http::{HeaderMap, HeaderValue};
use signed_cookies::Error;

use crate::header::{one_cookie, set_cookie};
use crate::ring::Ring;

impl Ring {
    /// The same cookie signed by the newest key, if an older one signed it: the same value, and the same
    /// time. Nothing where there is nothing to renew.
    ///
    /// # Errors
    ///
    /// Those of [`Ring::open`]: only what opens is renewed.
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        todo!("step 2: sign again what an older key signed")
    }
}

/// The `Set-Cookie` line that an answer needs, where the request came with a cookie of this name that
/// an older key signed.
pub fn renewal(
    ring: &Ring,
    name: &str,
    headers: &HeaderMap,
    now: u64,
    max_age: u64,
) -> Option<HeaderValue> {
    todo!("step 2: renew the cookie of a request")
}
