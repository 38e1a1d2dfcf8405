//! Step 6, "after them, those of `read_time` and `check_age`; and only then those of `unpack` and `read_json`": a time that can't be read is reported after the payload; a signed cookie such as `.e30.AA` is Err(Zlib) in place of Err(Time { bytes: 1 }), and its payload was unpacked (old and future ones are right).

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time);
        if let Ok(signed_at) = signed_at {
            check_age(signed_at, now, max_age)?;
        }
        let session = read_json(&unpack(parts.payload)?)?;
        signed_at.map(|_| session)
    }
}
