//! caught by: step_9::three_parts
//! Cuts at the first and the last dot.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.len() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(JwtError::Parts)?;
    let (header, claims) = signed.split_once('.').ok_or(JwtError::Parts)?;
    if claims.contains('\n') {
        return Err(JwtError::Parts);
    }
    Ok(JwtParts {
        signed,
        header,
        claims,
        signature,
    })
}
