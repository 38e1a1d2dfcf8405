//! caught by: step_5::nothing_moves_from_the_value_into_the_name
//! Signs both, and not where the one ends and the other begins.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    [name.as_bytes(), value.as_bytes()].concat()
}
