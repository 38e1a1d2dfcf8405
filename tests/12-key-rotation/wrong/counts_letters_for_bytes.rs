//! caught by: step_9::three_parts
//! Counts a token's letters, each of which may have up to four bytes.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.chars().count() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(JwtError::Parts)?;
    let (header, claims) = signed.split_once('.').ok_or(JwtError::Parts)?;
    if claims.contains('.') {
        return Err(JwtError::Parts);
    }
    Ok(JwtParts {
        signed,
        header,
        claims,
        signature,
    })
}
