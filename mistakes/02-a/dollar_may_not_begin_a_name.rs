//! Step 3.1: refuses a name that begins with `$`, which RFC 2109 kept for itself. ("must hold" number 3.1 broken;
//! `$` is in the table, wherever it stands)

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |position: usize, byte: u8| {
        byte.is_ascii_alphanumeric()
            || b"!#%&'*+-.^_`|~".contains(&byte)
            || (byte == b'$' && position > 0)
    };
    for (position, byte) in name.bytes().enumerate() {
        if !allowed(position, byte) {
            return Err(Error::Byte {
                part: Part::Name,
                byte,
                position,
            });
        }
    }
    Ok(())
}
