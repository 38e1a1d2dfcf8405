//! step 2, 1: "each part may be empty". An empty time or signature is a missing part.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    if time.is_empty() || signature.is_empty() {
        return Err(Error::Parts { dots });
    }
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
