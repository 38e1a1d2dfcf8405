//! caught by: step_10::a_time_is_an_integer
//! Reads one claim, whichever was asked for.

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    let Some(value) = claims.get("exp") else {
        return Ok(None);
    };
    let time = value.as_u64().ok_or(JwtError::Malformed(name))?;
    Ok(Some(time))
}
