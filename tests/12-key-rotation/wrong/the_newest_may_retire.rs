//! caught by: step_1::a_ring_needs_a_key
//! also by: step_1::other_texts_are_refused, step_3::what_cannot_be_accepted
//! Lets the key that signs have a date.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let newest = keys.first().ok_or(RingError::Empty)?;
        if newest.retires == Some(0) {
            return Err(RingError::NewestRetires {
                id: newest.id.clone(),
            });
        }
        let mut ids = HashSet::new();
        for (place, key) in keys.iter().enumerate() {
            let (id, before) = (key.id.clone(), &keys[..place]);
            if !ids.insert(&key.id) {
                return Err(RingError::SameId { id });
            }
            if before.iter().any(|other| sign_alike(&other.key, &key.key)) {
                return Err(RingError::SameKey { id });
            }
        }
        Ok(Self { keys, next: None })
    }
}
