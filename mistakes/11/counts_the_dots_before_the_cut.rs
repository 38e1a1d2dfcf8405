//! step 2, 3: "`Error::Parts`, with their number" of dots. The second cut counts those that the first one left.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts {
        dots: signed.matches('.').count(),
    })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
