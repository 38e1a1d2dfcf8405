//! caught by: step_10::a_time_is_an_integer
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
