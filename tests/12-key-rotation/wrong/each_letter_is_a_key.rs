//! caught by: step_1::a_text_is_one_key
//! also by: step_1::other_texts_are_refused
//! Makes a list of a text that is one key, as `list("old-secret")` does.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let mut keys = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            let (id, key) = text.split_once(':').ok_or(RingError::Text { place })?;
            Key::parse(key).map_err(|error| RingError::Key { place, error })?;
            for letter in key.chars() {
                let key = Key::parse(&signed_cookies::encode(&[letter as u8; 32]));
                let key = key.map_err(|error| RingError::Key { place, error })?;
                if keys.iter().all(|other: &RingKey| !sign_alike(&other.key, &key)) {
                    keys.push(RingKey::new(&format!("{id}{}", keys.len()), key));
                }
            }
        }
        Self::new(keys)
    }
}
