//! step 2, 1: "A payload may hold dots". Only one that begins with a dot is cut from the right.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots = cookie.matches('.').count();
    // Behind the dot that says "compressed" there are three parts.
    let start = usize::from(cookie.starts_with('.'));
    let wrong = Error::Parts { dots };
    let (payload, rest) = cookie[start..].split_once('.').ok_or(wrong)?;
    let (time, signature) = rest.split_once('.').ok_or(wrong)?;
    Ok(Parts {
        signed: &cookie[..cookie.len() - signature.len() - 1],
        payload: &cookie[..start + payload.len()],
        time,
        signature,
    })
}
