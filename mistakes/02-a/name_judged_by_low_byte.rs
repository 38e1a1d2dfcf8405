//! Step 3.6: looks only at the low byte of each character's number, so that U+0141 passes for `A`; `é` is refused.
//! ("must hold" number 3.6 broken; characters from U+0100 on whose low byte is allowed)

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    for (position, character) in name.char_indices() {
        let low = character as u8;
        if !(low.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&low)) {
            return Err(Error::Byte {
                part: Part::Name,
                byte: name.as_bytes()[position],
                position,
            });
        }
    }
    Ok(())
}
