//! Step 4.4: refuses a label with two hyphens in a row, such as `xn--bcher-kva`. ("must hold" number 4.4 broken; a
//! label holds letters, digits and hyphens)

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let bytes = domain.as_bytes();
    let wrong_at = |position: usize| Error::Byte {
        part: Part::Domain,
        byte: bytes[position],
        position,
    };
    let foreign = |byte: &u8| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    if let Some(position) = bytes.iter().position(foreign) {
        return Err(wrong_at(position));
    }
    check_length(Part::Domain, domain.len(), 253)?;
    let mut start = 0;
    for label in domain.split('.') {
        check_length(Part::Label, label.len(), 63)?;
        if label.is_empty() {
            return Err(wrong_at(start.min(bytes.len() - 1)));
        }
        if label.starts_with('-') {
            return Err(wrong_at(start));
        }
        if label.ends_with('-') {
            return Err(wrong_at(start + label.len() - 1));
        }
        if let Some(at) = label.find("--") {
            return Err(wrong_at(start + at + 1));
        }
        start += label.len() + 1;
    }
    Ok(())
}
