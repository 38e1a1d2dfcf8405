//! caught by: step_1::other_texts_are_refused
//! Takes a date that is no number for no date.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let mut keys = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            let parts: Vec<_> = text.split(':').collect();
            let key = match parts[..] {
                [id, key, date] if date.parse::<u64>().is_err() => read_key(place, &format!("{id}:{key}"))?,
                _ => read_key(place, text)?,
            };
            keys.push(key);
        }
        Self::new(keys)
    }
}
