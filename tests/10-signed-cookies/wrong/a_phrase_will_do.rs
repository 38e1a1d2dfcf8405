//! caught by: step_7::a_phrase_is_no_key
//! also by: step_7::fewer_than_32_bytes_are_no_key, step_7::the_refusal_helps_and_tells_nothing
//! also by: step_8::all_bytes_of_the_key_count
//! Takes any text that is long enough, such as a sentence.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        match text.len() {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(text.as_bytes().to_vec())),
        }
    }
}
