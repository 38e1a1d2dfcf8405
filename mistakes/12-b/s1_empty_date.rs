//! Step 1, "Another form than the two, another sign in the ID, or a date that is no number, is `Text { place }`": an empty date, as in `k1:KEY:`, is taken for no date, so the key never retires; it should be `Text { place }`.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let mut keys = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            let mut parts = text.splitn(3, ':');
            let (Some(id), Some(key)) = (parts.next(), parts.next()) else {
                return Err(RingError::Text { place });
            };
            let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
            if id.is_empty() || !id.chars().all(is_sign) {
                return Err(RingError::Text { place });
            }
            let retires = match parts.next() {
                None | Some("") => None,
                Some(date) if date.bytes().all(|byte| byte.is_ascii_digit()) => {
                    let date = date.parse::<u64>();
                    Some(date.map_err(|_| RingError::Text { place })?)
                }
                Some(_) => return Err(RingError::Text { place }),
            };
            let key = Key::parse(key).map_err(|error| RingError::Key { place, error })?;
            let id = id.to_owned();
            keys.push(RingKey { id, key, retires });
        }
        Self::new(keys)
    }
}
