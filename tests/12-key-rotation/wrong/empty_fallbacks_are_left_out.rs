//! caught by: step_5::no_empty_key
//! Leaves empty fallbacks out without a word.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let mut all = vec![current];
        all.extend(fallbacks.iter().filter(|key| !key.is_empty()));
        match all.iter().position(|key| key.is_empty()) {
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
