//! right: cuts at the places of the dots, and compares the texts of the signatures before it decodes.

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let places: Vec<usize> = cookie.match_indices('.').map(|(at, _)| at).collect();
    let [.., first, last] = places[..] else {
        return Err(Error::Parts { dots: places.len() });
    };
    Ok(Parts {
        signed: &cookie[..last],
        payload: &cookie[..first],
        time: &cookie[first + 1..last],
        signature: &cookie[last + 1..],
    })
}

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let right = signed_cookies::encode(&sign_text(key, parts.signed));
    if equal(parts.signature.as_bytes(), right.as_bytes()) {
        return Ok(());
    }
    let bytes = decode_part(Part::Signature, parts.signature)?.len();
    Err(Error::Signature { bytes })
}
