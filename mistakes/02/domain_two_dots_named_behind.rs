//! Step 4: 5, two dots: names the byte behind them.

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
            b'-' => !first && !last,
            b'.' => !first && position + 1 != bytes.len(),
            _ => byte.is_ascii_alphanumeric(),
        };
        if !good {
            let position = if byte == b'.' && position > 0 && position + 1 < bytes.len() { position + 1 } else { position };
            return Err(Error::Byte { part: Part::Domain, byte: bytes[position], position });
        }
    }
    for label in domain.split('.') {
        check_length(Part::Label, label.len(), 63)?;
    }
    Ok(())
}
