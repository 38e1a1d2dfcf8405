//! caught by: step_5::a_key_is_no_list_of_letters
//! also by: step_5::as_flask_does_it
//! Takes each byte of a fallback for a key.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let mut all = vec![current];
        all.extend(fallbacks);
        match all.iter().position(|key| key.is_empty()) {
            Some(place) => Err(EmptyKey { place }),
            None => Ok(Self {
                current: SecretKey::from_bytes(current),
                fallbacks: fallbacks
                    .iter()
                    .flat_map(|key| key.chunks(1).chain([*key]))
                    .map(SecretKey::from_bytes)
                    .collect(),
            }),
        }
    }
}
