//! step 6, 9: "No cookie makes it panic". It relies on a signed cookie having a good time.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time).expect("whoever has the key wrote a time");
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
