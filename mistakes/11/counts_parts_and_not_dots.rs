//! step 2, 3: "`Error::Parts`, with their number" of dots. It is the number of parts.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.split('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
