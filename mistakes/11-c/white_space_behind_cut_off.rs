//! Step 2, "A cookie with any letter changed, added or missing is refused": white space behind the cookie is trimmed, so cookie + " ", + "\n" or + "\u{a0}" verifies and opens; it should be Base64 { part: Signature, at: Some(27) }.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let cookie = cookie.trim_end();
    let missing = Error::Parts {
        dots: cookie.matches('.').count(),
    };
    let (signed, signature) = cookie.rsplit_once('.').ok_or(missing)?;
    let (payload, time) = signed.rsplit_once('.').ok_or(missing)?;
    Ok(Parts {
        signed,
        payload,
        time,
        signature,
    })
}
