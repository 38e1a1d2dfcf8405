//! Step 2, "What an old key signed is signed again by the newest": in a ring in which a key waits, nothing is renewed at all: a cookie by `k0` in a ring of `k1` and `k0` that has accepted `k2` gives `Ok(None)`, and not the same by `k1`.
impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, |value| Some(value.to_vec()))?;
        if !opened.is_old || self.next.is_some() {
            return Ok(None);
        }
        let time = text.split('.').nth(1);
        let time = time.and_then(|time| time.parse::<u64>().ok());
        Ok(time.map(|time| self.sign(name, &opened.value, time)))
    }
}
