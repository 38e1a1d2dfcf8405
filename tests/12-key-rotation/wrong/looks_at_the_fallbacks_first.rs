//! caught by: step_5::no_empty_key
//! Looks at the fallbacks before the current key.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        if let Some(empty) = fallbacks.iter().position(|key| key.is_empty()) {
            return Err(EmptyKey { place: empty + 1 });
        }
        if current.is_empty() {
            return Err(EmptyKey { place: 0 });
        }
        let mut keys = Vec::new();
        for &key in fallbacks {
            keys.push(SecretKey::from_bytes(key));
        }
        Ok(Self {
            current: SecretKey::from_bytes(current),
            fallbacks: keys,
        })
    }
}
