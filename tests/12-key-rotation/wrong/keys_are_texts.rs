//! caught by: step_5::signs_with_the_current_key
//! also by: step_5::opens_with_each, step_5::a_key_is_no_list_of_letters
//! also by: step_5::the_error_is_that_of_the_key_that_fits, step_5::as_flask_does_it
//! Reads each key as UTF-8, and puts a sign for what isn't.

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let mut all = vec![current];
        all.extend(fallbacks);
        match all.iter().position(|key| key.is_empty()) {
            Some(place) => Err(EmptyKey { place }),
            None => Ok(Self {
                current: SecretKey::new(&String::from_utf8_lossy(current)),
                fallbacks: fallbacks
                    .iter()
                    .copied()
                    .map(|key: &[u8]| SecretKey::new(&String::from_utf8_lossy(key)))
                    .collect(),
            }),
        }
    }
}
