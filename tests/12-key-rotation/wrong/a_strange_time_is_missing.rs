//! caught by: step_10::a_time_is_an_integer
//! also by: step_10::exp_is_required, step_10::not_before_its_time, step_10::from_whom_and_for_what
//! also by: step_10::what_a_verifier_refuses
//! Takes a claim of another type for none, as jsonwebtoken before 10.3 (CVE-2026-25537).

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    let _ = JwtError::Malformed(name);
    Ok(value.as_u64())
}
