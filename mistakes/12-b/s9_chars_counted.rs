//! Step 9, "A token of more than 4,096 bytes is `TooLong`, and isn't taken apart": letters are counted and not bytes. A text of 3,000 `é` is `Parts`, and one with two dots between them is cut in three, where both should be `TooLong`.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.chars().count() > LONGEST_TOKEN {
        return Err(JwtError::TooLong);
    }
    let mut parts = token.split('.');
    let found = (parts.next(), parts.next(), parts.next(), parts.next());
    let (Some(header), Some(claims), Some(signature), None) = found else {
        return Err(JwtError::Parts);
    };
    Ok(JwtParts {
        signed: &token[..header.len() + 1 + claims.len()],
        header,
        claims,
        signature,
    })
}
