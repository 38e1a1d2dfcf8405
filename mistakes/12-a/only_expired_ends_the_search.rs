//! Step 5, "Where a key fits, the error is the one that `SecretKey::open` gives for it": only `Expired` ends the search, and every other error goes on to the next key: a cookie by `new` that was signed after `now` (or whose value can't be read) is `Signature` in a ring of `new` and `old`, and not what `new` alone says.
impl FlaskRing {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let mut refused = Error::Signature;
        for key in std::iter::once(&self.current).chain(&self.fallbacks) {
            match key.open(cookie, now, max_age) {
                Ok(session) => return Ok(session),
                Err(error @ Error::Expired { .. }) => return Err(error),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }
}
