//! Step 10, "It gives the `sub` … if the audience and the times are right as well, by 1 to 7": where the expected audience is an empty text, `check` takes this for "any" and doesn't ask for an `aud`. Shows with `audience: ""` and a token without `aud` (`Missing("aud")`) or for `shop` (`Audience`).

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
        text_claim(&jwt.claims, "sub").map(str::to_owned)
    }
}
