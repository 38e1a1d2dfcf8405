//! caught by: step_1::keys_are_told_apart
//! Takes IDs for the same that differ in capitals.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let newest = keys.first().ok_or(RingError::Empty)?;
        if newest.retires.is_some() {
            return Err(RingError::NewestRetires {
                id: newest.id.clone(),
            });
        }
        let mut ids = HashSet::new();
        for (place, key) in keys.iter().enumerate() {
            let (id, before) = (key.id.clone(), &keys[..place]);
            if !ids.insert(key.id.to_lowercase()) {
                return Err(RingError::SameId { id });
            }
            if before.iter().any(|other| sign_alike(&other.key, &key.key)) {
                return Err(RingError::SameKey { id });
            }
        }
        Ok(Self { keys, next: None })
    }
}
