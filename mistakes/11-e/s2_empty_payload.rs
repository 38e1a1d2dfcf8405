//! Step 2, "each part may be empty": a dot in front is always taken for the mark of a compressed payload, so `.aOd4AA.Zz`, with an empty payload, is `Parts { dots: 2 }`.
pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    // The first dot may be the payload's own.
    let bare = cookie.strip_prefix('.').unwrap_or(cookie);
    let mut parts = bare.rsplitn(3, '.');
    let (Some(signature), Some(time), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Error::Parts {
            dots: cookie.matches('.').count(),
        });
    };
    let signed = &cookie[..cookie.len() - signature.len() - 1];
    let payload = &signed[..signed.len() - time.len() - 1];
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
