//! Never asks `verify_text`: `Key::open` itself says by `Signature` that the next key is to be tried, and the parser is called afterwards, outside of `Key::open`.
impl Ring {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        for key in self.open_keys(now) {
            let opened = key
                .key
                .open(name, text, now, max_age, |value| Some(value.to_vec()));
            match opened {
                Ok(bytes) => {
                    let value = parse(&bytes).ok_or(Error::Value)?;
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(Error::Signature) => {}
                Err(error) => return Err(error),
            }
        }
        Err(Error::Signature)
    }
}
