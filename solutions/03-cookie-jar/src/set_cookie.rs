//! Reads a `Set-Cookie` line, as browsers do (section 5.6).

use crate::reason::Ignored;

/// Name and value together: more, and the cookie is ignored.
const LONGEST_PAIR: usize = 4096;

/// An attribute's value: longer, and the attribute is ignored.
const LONGEST_ATTRIBUTE: usize = 1024;

// ANCHOR: types
/// What a `Set-Cookie` line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCookie {
    /// The cookie's name; empty where it has none.
    pub name: Vec<u8>,
    /// The cookie's value.
    pub value: Vec<u8>,
    /// Its attributes, in their order, whether or not they mean anything.
    pub attributes: Vec<Attribute>,
}

/// An attribute of a cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name, in small letters.
    pub name: Vec<u8>,
    /// Its value; empty where it has none.
    pub value: Vec<u8>,
}
// ANCHOR_END: types

impl SetCookie {
    // ANCHOR: parse
    /// Reads the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// [`Ignored::Control`], [`Ignored::Size`] or [`Ignored::Empty`], where a browser ignores the line.
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        // step 1: read the line
        if line
            .iter()
            .any(|&byte| byte.is_ascii_control() && byte != b'\t')
        {
            return Err(Ignored::Control);
        }
        let mut parts = line.split(|&byte| byte == b';');
        let pair = parts.next().unwrap_or_default();
        let (name, value) = cut(pair).unwrap_or((b"", pair));
        let (name, value) = (trim(name), trim(value));
        if name.len() + value.len() > LONGEST_PAIR {
            return Err(Ignored::Size);
        }
        if name.is_empty() && value.is_empty() {
            return Err(Ignored::Empty);
        }
        Ok(Self {
            name: name.to_vec(),
            value: value.to_vec(),
            attributes: parts.filter_map(attribute).collect(),
        })
    }
    // ANCHOR_END: parse

    /// The values of all attributes of this name, in their order.
    pub fn all<'a>(&'a self, name: &str) -> impl DoubleEndedIterator<Item = &'a [u8]> {
        let of_name = self
            .attributes
            .iter()
            .filter(move |it| it.name == name.as_bytes());
        of_name.map(|it| it.value.as_slice())
    }

    /// The value of the last attribute of this name.
    pub fn last(&self, name: &str) -> Option<&[u8]> {
        self.all(name).next_back()
    }
}

// ANCHOR: parse_helpers
/// An attribute that isn't too long.
fn attribute(part: &[u8]) -> Option<Attribute> {
    let (name, value) = cut(part).unwrap_or((part, b""));
    let value = trim(value);
    (value.len() <= LONGEST_ATTRIBUTE).then(|| Attribute {
        name: trim(name).to_ascii_lowercase(),
        value: value.to_vec(),
    })
}

/// What stands before and after the first `=`.
fn cut(part: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = part.iter().position(|&byte| byte == b'=')?;
    Some((&part[..at], &part[at + 1..]))
}

/// Without the spaces and tabs at both ends.
fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
// ANCHOR_END: parse_helpers
