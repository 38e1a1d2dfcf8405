//! caught by: step_5::no_empty_key
//! Takes an empty key, with which all the world can sign.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let mut all = vec![current];
        all.extend(fallbacks);
        match all.iter().position(|key| key.len() > usize::MAX / 2) {
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
