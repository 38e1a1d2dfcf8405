//! step 2, 2: "`signed` is everything before the last dot." Dots in front beyond the first are left out, so an added one does no harm.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let rest = cookie
        .strip_prefix('.')
        .filter(|rest| rest.starts_with('.'));
    let cookie = rest.unwrap_or(cookie);
    let (signed, signature) = cookie.rsplit_once('.').ok_or(Error::Parts { dots })?;
    let (payload, time) = signed.rsplit_once('.').ok_or(Error::Parts { dots })?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
