//! caught by: step_1::a_text_is_one_key
//! also by: step_1::other_texts_are_refused
//! Reads ID and key, and forgets the date.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let read = |(place, text): (usize, &&str)| read_key(place, text).map(|key| RingKey { retires: None, ..key });
        let keys: Result<_, _> = texts.iter().enumerate().map(read).collect();
        Self::new(keys?)
    }
}
