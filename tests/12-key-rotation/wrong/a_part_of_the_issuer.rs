//! caught by: step_10::from_whom_and_for_what
//! Takes a part of the issuer's name, as PyJWT 2.10.0 (CVE-2024-53861).

impl Expected {
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        let typ = jwt.typ.as_deref().ok_or(JwtError::Missing("typ"))?;
        if !is_type(typ, &self.typ) {
            return Err(JwtError::Type);
        }
        if !self.issuer.contains(text_claim(&jwt.claims, "iss")?) {
            return Err(JwtError::Issuer);
        }
        check_audience(&jwt.claims, &self.audience)?;
        check_times(&jwt.claims, now, self.longest)?;
        Ok(text_claim(&jwt.claims, "sub")?.to_owned())
    }
}
