//! step 6, 6: each is refused with its own error. Whatever is wrong with an unpacked payload is `Error::Json`.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json).map_err(|error| match error {
            Error::NotFinite | Error::HalfACharacter | Error::Integer => Error::Json { column: 0 },
            error => error,
        })
    }
}
