//! caught by: step_9::three_parts
//! Splits before it looks at the length.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.matches('.').count() != 2 {
        return Err(JwtError::Parts);
    }
    if token.len() > LONGEST_TOKEN {
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
