//! Asks in another order, names the other of two dots, and keeps the value in a deletion.

pub fn check_value(value: &str) -> Result<(), Error> {
    let is_quoted = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
    for (position, byte) in value.bytes().enumerate() {
        let is_end = is_quoted && (position == 0 || position == value.len() - 1);
        let allowed = matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e);
        if !allowed && !is_end {
            return Err(wrong(Part::Value, value, position));
        }
    }
    Ok(())
}

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let bytes = domain.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| bytes[at]);
        let after = bytes.get(at + 1).copied();
        let is_outside = |byte: Option<u8>| matches!(byte, None | Some(b'.'));
        let fine = match byte {
            b'.' => before.is_some() && !is_outside(after),
            b'-' => !is_outside(before) && !is_outside(after),
            _ => byte.is_ascii_alphanumeric(),
        };
        if !fine {
            return Err(wrong(Part::Domain, domain, at));
        }
    }
    check_length(Part::Domain, domain.len(), LONGEST_DOMAIN)?;
    let mut labels = domain.split('.');
    labels.try_for_each(|label| check_length(Part::Label, label.len(), LONGEST_LABEL))
}

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        self.check_promises()?;
        if self.max_age == Some(0) {
            return Err(Error::ZeroMaxAge);
        }
        self.expires.map(imf_fixdate).transpose()?;
        if let Some(domain) = self.domain.as_deref() {
            check_domain(domain)?;
        }
        if let Some(path) = self.path.as_deref() {
            check_length(Part::Path, path.len(), LONGEST_ATTRIBUTE)?;
            check_path(path)?;
        }
        check_length(Part::Pair, self.name.len() + self.value.len(), LONGEST_PAIR)?;
        check_value(&self.value)?;
        check_name(&self.name)
    }

    pub fn deletion(&self) -> Self {
        let mut deletion = self.clone().expires(UNIX_EPOCH);
        deletion.max_age = None;
        deletion
    }
}
