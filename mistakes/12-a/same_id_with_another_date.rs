//! Step 1, "Two keys with one ID are `SameId`, wherever in the list they stand": ID and date are looked up as a pair, so a second key with the same ID and another date is taken: `new` of `b`, `a`, and another `a` with a date gives `Ok`.
impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let Some(newest) = keys.first() else {
            return Err(RingError::Empty);
        };
        if newest.retires.is_some() {
            let id = newest.id.clone();
            return Err(RingError::NewestRetires { id });
        }
        let mut seen = HashSet::new();
        for (place, key) in keys.iter().enumerate() {
            let id = key.id.clone();
            if !seen.insert((id.clone(), key.retires)) {
                return Err(RingError::SameId { id });
            }
            if keys[..place]
                .iter()
                .any(|other| sign_alike(&other.key, &key.key))
            {
                return Err(RingError::SameKey { id });
            }
        }
        Ok(Self { keys, next: None })
    }
}
