//! caught by: step_10::from_whom_and_for_what
//! Takes a token for any server where the name of this one is empty.

impl Expected {
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        let typ = jwt.typ.as_deref().ok_or(JwtError::Missing("typ"))?;
        if !is_type(typ, &self.typ) {
            return Err(JwtError::Type);
        }
        if text_claim(&jwt.claims, "iss")? != self.issuer {
            return Err(JwtError::Issuer);
        }
        if !self.audience.is_empty() {
            check_audience(&jwt.claims, &self.audience)?;
        }
        check_times(&jwt.claims, now, self.longest)?;
        Ok(text_claim(&jwt.claims, "sub")?.to_owned())
    }
}
