//! Step 1, "It gives the value, the ID of the key that fitted, and whether that is an old one": all but the first of `open_keys` count as old; in a ring that has accepted a key, the one that waits is the first, so a cookie by the key that signs comes out with `is_old: true`, and `renew` gives `Some` for it.
impl Ring {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        let mut refused = Error::Signature;
        for (place, key) in self.open_keys(now).into_iter().enumerate() {
            match key.key.verify_text(name, text) {
                Ok(_) => {
                    let value = key.key.open(name, text, now, max_age, parse)?;
                    let (id, is_old) = (key.id.clone(), place > 0);
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }
}
