//! caught by: step_8::verifying_remembers_nothing
//! also by: step_9::nothing_is_parsed_before_it_is_verified, step_9::opening_remembers_nothing
//! Keeps a list of what fitted, to save a hash, and the name isn't in it.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        use std::sync::Mutex;
        static SEEN: Mutex<Vec<(Vec<u8>, String)>> = Mutex::new(Vec::new());
        let (text, signature) = split_signature(signed)?;
        let mut seen = SEEN.lock().unwrap_or_else(|it| it.into_inner());
        let known = (self.0.clone(), signed.to_owned());
        if seen.contains(&known) {
            return Ok(text);
        }
        let fits = self.mac_of(name, text).verify_slice(&signature);
        fits.map_err(|_| Error::Signature)?;
        seen.push(known);
        Ok(text)
    }
}
