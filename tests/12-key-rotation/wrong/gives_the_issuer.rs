//! caught by: step_10::from_whom_and_for_what
//! also by: step_10::what_a_verifier_refuses, step_10::orders_by_token, step_10::what_each_costs
//! Gives the wrong claim.

impl Expected {
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        let typ = jwt.typ.as_deref().ok_or(JwtError::Missing("typ"))?;
        if !is_type(typ, &self.typ) {
            return Err(JwtError::Type);
        }
        if text_claim(&jwt.claims, "iss")? != self.issuer {
            return Err(JwtError::Issuer);
        }
        check_audience(&jwt.claims, &self.audience)?;
        check_times(&jwt.claims, now, self.longest)?;
        Ok(text_claim(&jwt.claims, "sub").and(text_claim(&jwt.claims, "iss"))?.to_owned())
    }
}
