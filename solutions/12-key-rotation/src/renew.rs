//! A cookie that an older key signed, signed again by the newest on its way.

use axum::http::{HeaderMap, HeaderValue};
use signed_cookies::Error;

use crate::header::{one_cookie, set_cookie};
use crate::ring::Ring;

// ANCHOR: renew
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
        // step 2: sign again what an older key signed
        let opened = self.open(name, text, now, max_age, |_| Some(()))?;
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        Ok(opened
            .is_old
            .then(|| self.signer().key.sign_text(name, dated)))
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
    // step 2: renew the cookie of a request
    let text = one_cookie(headers, name)?;
    let renewed = ring.renew(name, &text, now, max_age).ok().flatten()?;
    set_cookie(name, &renewed).ok()
}
// ANCHOR_END: renew
