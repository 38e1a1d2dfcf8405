//! Step 7.1: says TooShort for a short text whose spare bits are set. (number 7.1 broken; `Zm9` is `TooShort { bytes: 2 }` and not
//! Text; short texts that aren't base64, and long ones that aren't canonical, are Text)

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = text.len() * 6 / 8;
        match decode(text) {
            Ok(bytes) if bytes.len() >= SHORTEST_KEY => Ok(Self(bytes)),
            Ok(_) => Err(KeyError::TooShort { bytes }),
            Err(Error::NotCanonical) if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            Err(_) => Err(KeyError::Text),
        }
    }
}
