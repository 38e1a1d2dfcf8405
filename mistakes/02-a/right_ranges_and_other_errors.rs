//! RIGHT: steps 3 and 4, ranges of bytes; a fault between two quotes is told as the first quote, of two dots the
//! second is named, and a space at a path's end comes before any other fault in it.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    for (position, byte) in name.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {}
            b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~' => {}
            _ => return Err(fault_at(Part::Name, name, position)),
        }
    }
    Ok(())
}

pub fn check_value(value: &str) -> Result<(), Error> {
    let octet = |byte: u8| {
        matches!(byte, 0x21 | 0x23..=0x2B | 0x2D..=0x3A | 0x3C..=0x5B | 0x5D..=0x7E)
    };
    let bytes = value.as_bytes();
    if let [b'"', inside @ .., b'"'] = bytes {
        return if inside.iter().all(|&byte| octet(byte)) {
            Ok(())
        } else {
            Err(fault_at(Part::Value, value, 0))
        };
    }
    match bytes.iter().position(|&byte| !octet(byte)) {
        Some(position) => Err(fault_at(Part::Value, value, position)),
        None => Ok(()),
    }
}

pub fn check_path(path: &str) -> Result<(), Error> {
    if path.is_empty() {
        return Err(Error::Empty(Part::Path));
    }
    if !path.starts_with('/') {
        return Err(fault_at(Part::Path, path, 0));
    }
    if path.ends_with(' ') {
        return Err(fault_at(Part::Path, path, path.len() - 1));
    }
    match path
        .bytes()
        .position(|byte| !matches!(byte, 0x20..=0x3A | 0x3C..=0x7E))
    {
        Some(position) => Err(fault_at(Part::Path, path, position)),
        None => Ok(()),
    }
}

pub fn check_domain(domain: &str) -> Result<(), Error> {
    let Some(end) = domain.len().checked_sub(1) else {
        return Err(Error::Empty(Part::Domain));
    };
    let mut label = 0;
    for (position, byte) in domain.bytes().enumerate() {
        match byte {
            b'.' | b'-' if label == 0 => return Err(fault_at(Part::Domain, domain, position)),
            b'.' if domain.as_bytes()[position - 1] == b'-' => {
                return Err(fault_at(Part::Domain, domain, position - 1));
            }
            b'.' => {
                check_length(Part::Label, label, 63)?;
                label = 0;
            }
            b'-' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => label += 1,
            _ => return Err(fault_at(Part::Domain, domain, position)),
        }
    }
    if label == 0 || domain.ends_with('-') {
        return Err(fault_at(Part::Domain, domain, end));
    }
    check_length(Part::Label, label, 63)?;
    check_length(Part::Domain, domain.len(), 253)
}

fn fault_at(part: Part, text: &str, position: usize) -> Error {
    Error::Byte {
        part,
        byte: text.as_bytes()[position],
        position,
    }
}
