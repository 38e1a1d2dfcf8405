//! caught by: step_10::a_time_is_an_integer
//! Takes 1700000600.0 for an integer.

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let time = value.as_u64().or(value.as_f64().filter(|time| time.fract() == 0.0 && *time >= 0.0 && *time < 1e15).map(|time| time as u64)).ok_or(JwtError::Malformed(name))?;
    Ok(Some(time))
}
