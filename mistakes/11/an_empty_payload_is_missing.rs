//! step 2, 1: "each part may be empty". An empty payload is a missing part.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed
        .rsplit_once('.')
        .filter(|(payload, _)| !payload.is_empty())
        .ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
