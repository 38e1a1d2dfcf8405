//! What may stand in a `Set-Cookie` header (RFC 6265bis, section 4.1.1).

use crate::error::{Error, Part};

/// A cookie's name is a token (RFC 9110, section 5.6.2): letters, digits, and the fifteen signs
/// ``!#$%&'*+-.^_`|~``, at least one of them.
///
/// # Errors
///
/// [`Error::Empty`], or [`Error::Byte`] for the first byte that isn't allowed.
pub fn check_name(name: &str) -> Result<(), Error> {
    todo!("step 3: check names and values")
}

/// A cookie's value is any number of visible ASCII characters without `"`, `,`, `;` and `\`. The
/// whole of it may stand in a pair of quotes, which are then part of it.
///
/// # Errors
///
/// [`Error::Byte`] for the first byte that isn't allowed.
pub fn check_value(value: &str) -> Result<(), Error> {
    todo!("step 3: check names and values")
}

/// A path begins with `/`, and goes on with printable ASCII other than `;`. It doesn't end with a
/// space, which browsers would cut off.
///
/// # Errors
///
/// [`Error::Empty`], or [`Error::Byte`] for the first byte that is wrong where it stands; of spaces
/// at the end, the last.
pub fn check_path(path: &str) -> Result<(), Error> {
    todo!("step 4: check paths and domains, and write dates")
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
    todo!("step 4: check paths and domains, and write dates")
}

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
