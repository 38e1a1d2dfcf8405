//! Step 4: 4, refused only with a hyphen at both ends.

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    check_length(Part::Domain, domain.len(), 253)?;
    let bytes = domain.as_bytes();
    for (position, &byte) in bytes.iter().enumerate() {
        let first = position == 0 || bytes[position - 1] == b'.';
        let last = position + 1 == bytes.len() || bytes[position + 1] == b'.';
        let good = match byte {
            b'-' => !(first && last),
            b'.' => !first && position + 1 != bytes.len(),
            _ => byte.is_ascii_alphanumeric(),
        };
        if !good {
            return Err(Error::Byte { part: Part::Domain, byte, position });
        }
    }
    for label in domain.split('.') {
        check_length(Part::Label, label.len(), 63)?;
    }
    Ok(())
}
