//! Step 4.2: counts letters from the front but cuts at bytes; a value that is not ASCII panics or is cut wrongly.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let letters = text.chars().count();
    let behind = text.chars().rev().position(|letter| letter == '.').ok_or(Error::Parts)?;
    let at = letters - behind - 1;
    Ok((&text[..at], decode(&text[at + 1..])?))
}
