//! caught by: step_5::no_empty_key
//! Counts the fallbacks from 0, and lets the current key be empty.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let mut all = vec![current];
        all.extend(fallbacks);
        match fallbacks.iter().position(|key| key.is_empty()) {
            Some(place) => Err(EmptyKey { place }),
            None => Ok(Self {
                current: SecretKey::from_bytes(current),
                fallbacks: fallbacks
                    .iter()
                    .copied()
                    .map(SecretKey::from_bytes)
                    .collect(),
            }),
        }
    }
}
