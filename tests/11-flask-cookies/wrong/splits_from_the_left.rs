//! caught by: step_2::a_payload_may_begin_with_a_dot
//! Takes the first dot for the end of the payload. A compressed payload begins with one.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    let (payload, rest) = cookie.split_once('.').ok_or(Error::Parts { dots })?;
    let (time, signature) = rest.split_once('.').ok_or(Error::Parts { dots })?;
    let signed = &cookie[..payload.len() + 1 + time.len()];
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
