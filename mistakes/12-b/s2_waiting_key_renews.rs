//! Step 2, "What an old key signed is signed again by the newest" (with step 3, "A ring that accepts a key signs as before"): while a key waits, the renewed cookie is signed by the key that waits, so a server that hasn't heard of it yet can't open it. Shows with a ring of k2, k1 that has accepted k3, and a cookie by k1: the renewed text isn't one by k2.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, |value| Some(value.to_vec()))?;
        if !opened.is_old {
            return Ok(None);
        }
        let time = text.split('.').nth(1);
        let time = time.and_then(|time| time.parse::<u64>().ok());
        let (Some(time), Some(newest)) = (time, self.all().next()) else {
            return Ok(None);
        };
        Ok(Some(newest.key.sign(name, &opened.value, time)))
    }
}
