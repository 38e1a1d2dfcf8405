//! caught by: step_9::three_parts
//! Cuts twice, and takes the rest for the signature.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.len() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let (header, rest) = token.split_once('.').ok_or(JwtError::Parts)?;
    let (claims, signature) = rest.split_once('.').ok_or(JwtError::Parts)?;
    let signed = &token[..header.len() + 1 + claims.len()];
    Ok(JwtParts {
        signed,
        header,
        claims,
        signature,
    })
}
