//! caught by: step_1::other_texts_are_refused
//! Takes an ID with spaces, which a log can't show.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let mut keys = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            let parts: Vec<_> = text.split(':').collect();
            let (id, key, date) = match parts[..] {
                [id, key] => (id, key, None),
                [id, key, date] => (id, key, Some(date)),
                _ => return Err(RingError::Text { place }),
            };
            let retires = date.map(str::parse).transpose();
            let retires = retires.map_err(|_| RingError::Text { place })?;
            let key = Key::parse(key).map_err(|error| RingError::Key { place, error })?;
            keys.push(RingKey { retires, ..RingKey::new(id, key) });
        }
        Self::new(keys)
    }
}
