//! caught by: step_3::a_value_holds_no_separators
//! Knows header injection, and forgets that a semicolon begins an attribute.

// ANCHOR: code
pub fn check_value(value: &str) -> Result<(), Error> {
    check_bytes(Part::Value, value, |byte| {
        byte != b'\r' && byte != b'\n' && byte.is_ascii()
    })
}
// ANCHOR_END: code
