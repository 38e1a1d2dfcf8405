//! Step 4.2, 4.8: counts letters from the end but cuts at bytes; panics or cuts wrongly with non-ASCII.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let from_end = text.chars().rev().position(|letter| letter == '.').ok_or(Error::Parts)?;
    let at = text.len() - from_end - 1;
    Ok((&text[..at], decode(&text[at + 1..])?))
}
