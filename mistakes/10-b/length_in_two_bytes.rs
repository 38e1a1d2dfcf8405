//! Step 5.3: writes the name's length in two bytes. (number 5.3 broken; a name of 65,537 letters and a name of one
//! letter have the same length in front, so letters move from the name into the value)

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (name.len() as u16).to_be_bytes();
    [&length[..], name.as_bytes(), value.as_bytes()].concat()
}
