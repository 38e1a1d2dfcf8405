//! caught by: step_1::a_ring_needs_a_key
//! also by: step_1::other_texts_are_refused
//! Makes a ring of no keys, which panics at the first login.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        if let Some(newest) = keys.first()
            && newest.retires.is_some()
        {
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
