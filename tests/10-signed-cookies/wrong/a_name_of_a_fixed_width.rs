//! caught by: step_5::a_length_is_not_guessed
//! Fills the name up to a fixed width, and cuts one that is longer.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = name.as_bytes().to_vec();
    message.resize(128, 0);
    [message, value.as_bytes().to_vec()].concat()
}
