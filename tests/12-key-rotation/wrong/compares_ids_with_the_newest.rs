//! caught by: step_1::keys_are_told_apart
//! Compares each ID with that of the newest only.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let newest = keys.first().ok_or(RingError::Empty)?;
        if newest.retires.is_some() {
            return Err(RingError::NewestRetires {
                id: newest.id.clone(),
            });
        }
        for (place, key) in keys.iter().enumerate() {
            let (id, before) = (key.id.clone(), &keys[..place]);
            if place > 0 && keys[0].id == key.id {
                return Err(RingError::SameId { id });
            }
            if before.iter().any(|other| sign_alike(&other.key, &key.key)) {
                return Err(RingError::SameKey { id });
            }
        }
        Ok(Self { keys, next: None })
    }
}
