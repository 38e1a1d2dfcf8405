//! caught by: step_1::keys_are_told_apart
//! also by: step_1::other_texts_are_refused
//! Blames the key that was there first.

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
            if !ids.insert(&key.id) {
                return Err(RingError::SameId { id });
            }
            if let Some(other) = before.iter().find(|other| sign_alike(&other.key, &key.key)) {
                return Err(RingError::SameKey { id: other.id.clone() });
            }
        }
        Ok(Self { keys, next: None })
    }
}
