//! Reads a `Set-Cookie` line, as browsers do (section 5.6).

use crate::reason::Ignored;

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

impl SetCookie {
    /// Reads the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// [`Ignored::Control`], [`Ignored::Size`] or [`Ignored::Empty`], where a browser ignores the line.
    pub fn parse(line: &[u8]) -> Result<Self, Ignored> {
        todo!("step 1: read the line")
    }

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
