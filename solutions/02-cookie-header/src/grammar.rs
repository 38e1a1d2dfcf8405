//! What may stand in a `Set-Cookie` header (RFC 6265bis, section 4.1.1).

use crate::error::{Error, Part};

/// The bytes of a label in a domain.
const LONGEST_LABEL: usize = 63;

/// The bytes of a domain: 255 in a DNS message, where two of them are lengths.
const LONGEST_DOMAIN: usize = 253;

// ANCHOR: name_and_value
/// A cookie's name is a token (RFC 9110, section 5.6.2): letters, digits, and the fifteen signs
/// ``!#$%&'*+-.^_`|~``, at least one of them.
///
/// # Errors
///
/// [`Error::Empty`], or [`Error::Byte`] for the first byte that isn't allowed.
pub fn check_name(name: &str) -> Result<(), Error> {
    // step 3: check names and values
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    check_bytes(Part::Name, name, allowed)
}

/// A cookie's value is any number of visible ASCII characters without `"`, `,`, `;` and `\`. The
/// whole of it may stand in a pair of quotes, which are then part of it.
///
/// # Errors
///
/// [`Error::Byte`] for the first byte that isn't allowed.
pub fn check_value(value: &str) -> Result<(), Error> {
    // step 3: check names and values
    let allowed = |byte: u8| byte.is_ascii_graphic() && !br#"",;\"#.contains(&byte);
    let inside = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if inside.bytes().all(allowed) => Ok(()),
        _ => check_bytes(Part::Value, value, allowed),
    }
}

fn check_bytes(part: Part, text: &str, allowed: impl Fn(u8) -> bool) -> Result<(), Error> {
    match text.bytes().position(|byte| !allowed(byte)) {
        None => Ok(()),
        Some(position) => Err(wrong(part, text, position)),
    }
}

fn wrong(part: Part, text: &str, position: usize) -> Error {
    Error::Byte {
        part,
        byte: text.as_bytes()[position],
        position,
    }
}
// ANCHOR_END: name_and_value

// ANCHOR: path_and_domain
/// A path begins with `/`, and goes on with printable ASCII other than `;`. It doesn't end with a
/// space, which browsers would cut off.
///
/// # Errors
///
/// [`Error::Empty`], or [`Error::Byte`] for the first byte that is wrong where it stands; of spaces
/// at the end, the last.
pub fn check_path(path: &str) -> Result<(), Error> {
    // step 4: check paths and domains, and write dates
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    check_bytes(Part::Path, path, |byte| {
        matches!(byte, b' '..=b'~') && byte != b';'
    })?;
    if path.ends_with(' ') {
        Err(wrong(Part::Path, path, path.len() - 1))
    } else {
        Ok(())
    }
}

/// A domain is labels with dots between them, 253 bytes at most. A label is letters, digits and
/// hyphens, from 1 to 63 of them, and has no hyphen at either end (RFC 1034, sections 3.1 and 3.5;
/// RFC 1123, section 2.1).
///
/// # Errors
///
/// [`Error::Empty`]; [`Error::TooLong`] for the domain or a label; or [`Error::Byte`] for a byte that is wrong where
/// it stands: that may be the dot where a label should begin, or the last dot.
pub fn check_domain(domain: &str) -> Result<(), Error> {
    // step 4: check paths and domains, and write dates
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    check_bytes(Part::Domain, domain, allowed)?;
    check_length(Part::Domain, domain.len(), LONGEST_DOMAIN)?;
    let mut start = 0;
    for label in domain.split('.') {
        let end = start + label.len();
        check_length(Part::Label, label.len(), LONGEST_LABEL)?;
        if label.is_empty() {
            // The dot after the missing label, or the last one.
            return Err(wrong(Part::Domain, domain, start.min(domain.len() - 1)));
        } else if label.starts_with('-') {
            return Err(wrong(Part::Domain, domain, start));
        } else if label.ends_with('-') {
            return Err(wrong(Part::Domain, domain, end - 1));
        }
        start = end + 1;
    }
    Ok(())
}
// ANCHOR_END: path_and_domain

/// Refuses a part that has more bytes than it may have.
///
/// # Errors
///
/// [`Error::TooLong`].
pub(crate) fn check_length(part: Part, length: usize, limit: usize) -> Result<(), Error> {
    if length > limit {
        Err(Error::TooLong {
            part,
            length,
            limit,
        })
    } else {
        Ok(())
    }
}
