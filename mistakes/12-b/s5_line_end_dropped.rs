//! Step 5, "A key is its bytes, all of them and in one piece": a line end at the end of a key, as of a key read from a file, is cut off. A cookie by Flask with the key `old\n` doesn't open, one by `old` does, and the key `\n` is `EmptyKey`.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let key = |place: usize, bytes: &[u8]| {
            let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
            if bytes.is_empty() {
                return Err(EmptyKey { place });
            }
            Ok(SecretKey::from_bytes(bytes))
        };
        let current = key(0, current)?;
        let mut others = Vec::new();
        for (index, bytes) in fallbacks.iter().enumerate() {
            others.push(key(index + 1, bytes)?);
        }
        Ok(Self {
            current,
            fallbacks: others,
        })
    }
}
