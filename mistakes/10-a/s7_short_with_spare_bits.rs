//! Step 7.1: counts the bytes of a short text even if spare bits are set. ("must hold" number 7.1 broken; `Zm9`, which
//! isn't canonical, is TooShort with 2 bytes, and not Text. Paddings and other signs are Text.)
// in src/key.rs
impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = text.len() * 3 / 4;
        match decode(text) {
            Ok(_) | Err(Error::NotCanonical) if bytes < SHORTEST_KEY => {
                Err(KeyError::TooShort { bytes })
            }
            Ok(key) => Ok(Self(key)),
            Err(_) => Err(KeyError::Text),
        }
    }
}
