//! caught by: step_1::a_text_is_one_key
//! also by: step_1::other_texts_are_refused
//! Reads the list from its end.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let read = |(place, text): (usize, &&str)| read_key(place, text);
        let keys: Result<Vec<_>, _> = texts.iter().enumerate().map(read).collect();
        let mut keys: Vec<RingKey> = keys?;
        keys.reverse();
        Self::new(keys)
    }
}
