//! caught by: step_5::opens_with_each
//! also by: step_5::a_key_is_no_list_of_letters, step_5::no_empty_key
//! Cuts the line end off a key, as if it came from a file.

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
