//! Step 1, "A text that is no key is refused with its place in the list": an empty text, as behind a comma at the end of a list, is passed over: `parse` of a good text and `""` gives a ring, and not `Text { place: 1 }`; `[""]` gives `Empty`.
impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
        let mut keys = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            if text.is_empty() {
                continue;
            }
            let parts: Vec<&str> = text.split(':').collect();
            let (id, key, date) = match parts[..] {
                [id, key] => (id, key, None),
                [id, key, date] => (id, key, Some(date)),
                _ => return Err(RingError::Text { place }),
            };
            if id.is_empty() || !id.chars().all(is_sign) {
                return Err(RingError::Text { place });
            }
            let retires = match date {
                None => None,
                Some(date) => {
                    if !date.bytes().all(|byte| byte.is_ascii_digit()) {
                        return Err(RingError::Text { place });
                    }
                    let date = date.parse::<u64>();
                    Some(date.map_err(|_| RingError::Text { place })?)
                }
            };
            let key = Key::parse(key).map_err(|error| RingError::Key { place, error })?;
            let id = id.to_owned();
            keys.push(RingKey { id, key, retires });
        }
        Self::new(keys)
    }
}
