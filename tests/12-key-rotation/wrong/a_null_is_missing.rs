//! caught by: step_10::a_time_is_an_integer
//! also by: step_10::exp_is_required, step_10::not_before_its_time
//! Takes `null` for no claim.

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    if value.is_null() {
        return Ok(None);
    }
    let time = value.as_u64().ok_or(JwtError::Malformed(name))?;
    Ok(Some(time))
}
