//! caught by: step_10::a_time_is_an_integer
//! also by: step_10::exp_is_required, step_10::not_before_its_time
//! also by: step_10::what_a_verifier_refuses
//! Takes a text of digits for a time.

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let time = value.as_u64().or(value.as_str().and_then(|text| text.parse().ok())).ok_or(JwtError::Malformed(name))?;
    Ok(Some(time))
}
