//! caught by: step_10::a_time_is_an_integer
//! also by: step_10::exp_is_required, step_10::not_before_its_time, step_10::from_whom_and_for_what
//! also by: step_10::the_standards_token_has_expired, step_10::what_a_verifier_refuses
//! also by: step_10::orders_by_token, step_10::what_a_token_says, step_10::what_each_costs
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
