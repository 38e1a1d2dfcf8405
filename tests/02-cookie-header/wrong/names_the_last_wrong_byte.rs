//! caught by: step_3::the_first_wrong_byte_is_named
//! Looks from the end, and sends the reader to the wrong place.

fn check_bytes(part: Part, text: &str, allowed: impl Fn(u8) -> bool) -> Result<(), Error> {
    match text.bytes().rposition(|byte| !allowed(byte)) {
        None => Ok(()),
        Some(position) => Err(wrong(part, text, position)),
    }
}
