//! Right: tables of wrong characters; the wrong byte between quotes is named; paths and domains from the back.

pub fn check_name(name: &str) -> Result<(), Error> {
    let Some(_) = name.chars().next() else { return Err(Error::Empty(Part::Name)) };
    for (position, c) in name.char_indices() {
        if c <= ' ' || c >= '\u{7F}' || "()<>@,;:\\\"/[]?={}".contains(c) {
            return Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position });
        }
    }
    Ok(())
}

pub fn check_value(value: &str) -> Result<(), Error> {
    let bytes = value.as_bytes();
    let quoted = bytes.len() >= 2 && bytes[0] == b'"' && bytes[bytes.len() - 1] == b'"';
    let (from, to) = if quoted { (1, bytes.len() - 1) } else { (0, bytes.len()) };
    for position in from..to {
        let byte = bytes[position];
        if !matches!(byte, 0x21 | 0x23..=0x2B | 0x2D..=0x3A | 0x3C..=0x5B | 0x5D..=0x7E) {
            return Err(Error::Byte { part: Part::Value, byte, position });
        }
    }
    Ok(())
}

pub fn check_path(path: &str) -> Result<(), Error> {
    let Some(&first) = path.as_bytes().first() else { return Err(Error::Empty(Part::Path)) };
    let last = path.len() - 1;
    for (position, byte) in path.bytes().enumerate() {
        let wrong = match byte {
            b' ' => position == last,
            b';' => true,
            _ => !byte.is_ascii_graphic(),
        };
        if wrong || first != b'/' {
            return Err(Error::Byte { part: Part::Path, byte, position });
        }
    }
    Ok(())
}

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let wrong = |position: usize| Err(Error::Byte { part: Part::Domain, byte: domain.as_bytes()[position], position });
    let mut start = 0;
    for label in domain.split('.') {
        if label.is_empty() {
            return wrong(if start == domain.len() { start - 1 } else { start });
        }
        if label.starts_with('-') {
            return wrong(start);
        }
        if let Some(at) = label.bytes().position(|byte| byte != b'-' && !byte.is_ascii_alphanumeric()) {
            return wrong(start + at);
        }
        if label.ends_with('-') {
            return wrong(start + label.len() - 1);
        }
        check_length(Part::Label, label.len(), 63)?;
        start += label.len() + 1;
    }
    check_length(Part::Domain, domain.len(), 253)
}
