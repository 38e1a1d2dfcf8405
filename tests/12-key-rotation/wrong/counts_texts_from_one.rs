//! caught by: step_1::other_texts_are_refused
//! Counts the texts from 1.

impl Ring {
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        let read = |(place, text): (usize, &&str)| read_key(place + 1, text);
        let keys: Result<_, _> = texts.iter().enumerate().map(read).collect();
        Self::new(keys?)
    }
}
