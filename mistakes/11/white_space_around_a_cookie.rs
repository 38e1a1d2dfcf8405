//! step 2, 7: "A cookie with any letter changed, added or missing is refused". White space around it is cut off.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie
        .trim()
        .rsplit_once('.')
        .ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
