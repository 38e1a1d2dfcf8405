//! Splits into a list, matches each case of a claim, and compares times by adding nothing.

pub fn split_jwt(token: &str) -> Result<JwtParts<'_>, JwtError> {
    if token.len() > 4096 {
        return Err(JwtError::TooLong);
    }
    let parts: Vec<&str> = token.splitn(4, '.').collect();
    match parts.as_slice() {
        [header, claims, signature] => Ok(JwtParts {
            header,
            claims,
            signature,
            signed: &token[..header.len() + claims.len() + 1],
        }),
        _ => Err(JwtError::Parts),
    }
}

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let bytes = decode_part(text)?;
    let Some(mut header) = strict_object(&bytes) else {
        return Err(JwtError::Header);
    };
    let Some(Value::String(alg)) = header.remove("alg") else {
        return Err(JwtError::Header);
    };
    if header.get("crit").is_some() {
        return Err(JwtError::Critical);
    }
    let mut take = |name| match header.remove(name) {
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(JwtError::Malformed(name)),
        None => Ok(None),
    };
    let kid = take("kid")?;
    let typ = take("typ")?;
    Ok(Header { alg, kid, typ })
}

impl JwtRing {
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        if let Some(id) = id {
            return self.keys.get(id).ok_or(JwtError::Key);
        }
        if self.keys.len() != 1 {
            return Err(JwtError::Key);
        }
        self.keys.values().next().ok_or(JwtError::Key)
    }
}

pub fn open_jwt(ring: &JwtRing, token: &str) -> Result<Jwt, JwtError> {
    let JwtParts {
        signed,
        header,
        claims,
        signature,
    } = split_jwt(token)?;
    let Header { alg, kid, typ } = read_header(header)?;
    let key = ring.find(kid.as_deref())?;
    match (alg.as_str(), key.algorithm()) {
        ("HS256", "HS256") | ("RS256", "RS256") => {}
        _ => return Err(JwtError::Algorithm),
    }
    let signature = decode_part(signature)?;
    match key.fits(signed, &signature) {
        true => {}
        false => return Err(JwtError::Signature),
    }
    match strict_object(&decode_part(claims)?) {
        Some(claims) => Ok(Jwt { typ, claims }),
        None => Err(JwtError::Claims),
    }
}

pub fn time_claim(
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<u64>, JwtError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Number(number)) if number.is_u64() => Ok(number.as_u64()),
        Some(_) => Err(JwtError::Malformed(name)),
    }
}

pub fn check_times(claims: &Map<String, Value>, now: u64, longest: u64) -> Result<(), JwtError> {
    let Some(end) = time_claim(claims, "exp")? else {
        return Err(JwtError::Missing("exp"));
    };
    if now >= end {
        return Err(JwtError::Expired);
    }
    if end - now > longest {
        return Err(JwtError::TooFar);
    }
    if let Some(made) = time_claim(claims, "iat")?
        && made > now
    {
        return Err(JwtError::Future);
    }
    match time_claim(claims, "nbf")? {
        Some(start) if start > now => Err(JwtError::NotYet),
        _ => Ok(()),
    }
}

pub fn check_audience(claims: &Map<String, Value>, ours: &str) -> Result<(), JwtError> {
    let aud = claims.get("aud").ok_or(JwtError::Missing("aud"))?;
    let names: Option<Vec<&str>> = match aud {
        Value::Array(list) => list.iter().map(Value::as_str).collect(),
        other => other.as_str().map(|name| vec![name]),
    };
    let names = names.ok_or(JwtError::Malformed("aud"))?;
    if names.contains(&ours) {
        return Ok(());
    }
    Err(JwtError::Audience)
}

impl Expected {
    pub fn check(&self, jwt: &Jwt, now: u64) -> Result<String, JwtError> {
        let subject = text_claim(&jwt.claims, "sub");
        check_times(&jwt.claims, now, self.longest)?;
        check_audience(&jwt.claims, &self.audience)?;
        match text_claim(&jwt.claims, "iss")? {
            issuer if *issuer == self.issuer => {}
            _ => return Err(JwtError::Issuer),
        }
        match &jwt.typ {
            None => Err(JwtError::Missing("typ")),
            Some(typ) if is_type(typ, &self.typ) => subject.map(str::to_owned),
            Some(_) => Err(JwtError::Type),
        }
    }
}
