//! Step 2, "with the same name and the same value": a value that isn't UTF-8 isn't renewed: for a cookie by an old key with the value `b"\xff"`, which `open` opens, `renew` gives `Err(Value)`.
impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, crate::shop::text_of)?;
        if !opened.is_old {
            return Ok(None);
        }
        let time = text.split('.').nth(1);
        let time = time.and_then(|time| time.parse::<u64>().ok());
        Ok(time.map(|time| self.sign(name, opened.value.as_bytes(), time)))
    }
}
