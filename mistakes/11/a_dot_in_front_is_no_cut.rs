//! step 2, 1: "each part may be empty". The dot in front is always the payload's, so `.aOd4AA.Zz` has a part too few.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let rest = signed.strip_prefix('.').unwrap_or(signed);
    rest.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
