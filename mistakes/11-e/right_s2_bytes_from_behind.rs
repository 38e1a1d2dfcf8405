//! Finds the last two dots by rfind, and counts the dots only for the error.
pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let places = cookie.rfind('.').and_then(|last| {
        let before = cookie[..last].rfind('.')?;
        Some((before, last))
    });
    match places {
        Some((before, last)) => Ok(Parts {
            signed: &cookie[..last],
            payload: &cookie[..before],
            time: &cookie[before + 1..last],
            signature: &cookie[last + 1..],
        }),
        None => Err(Error::Parts {
            dots: cookie.bytes().filter(|byte| *byte == b'.').count(),
        }),
    }
}
