//! caught by: step_5::nothing_moves_from_the_value_into_the_name
//! Signs how long the whole is, which doesn't change when a letter moves.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (name.len() + value.len()) as u64;
    [&length.to_be_bytes(), name.as_bytes(), value.as_bytes()].concat()
}
