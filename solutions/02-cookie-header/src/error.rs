//! Why a cookie can't be set.

use std::fmt::{self, Display, Formatter};

// ANCHOR: error
/// The parts of a `Set-Cookie` header that hold text of the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The cookie's name.
    Name,
    /// The cookie's value.
    Value,
    /// The `Path` attribute.
    Path,
    /// The `Domain` attribute.
    Domain,
    /// One label of the domain, where it is too long.
    Label,
    /// Name and value together.
    Pair,
}

/// Why a cookie can't be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The part must not be empty.
    Empty(Part),
    /// The part has a byte that can't stand where it stands.
    Byte {
        /// Which part.
        part: Part,
        /// The byte.
        byte: u8,
        /// Where it is, in bytes from the part's start, which is 0.
        position: usize,
    },
    /// Longer than what browsers take, or than what the grammar allows: name and value together over
    /// 4,096 bytes, a path over 1,024, a domain over 253, a label of it over 63.
    TooLong {
        /// Which part.
        part: Part,
        /// How many bytes there are.
        length: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A `Max-Age` of zero is outside the grammar: [`SetCookie::deletion`](crate::SetCookie::deletion)
    /// deletes a cookie.
    ZeroMaxAge,
    /// The date is before 1970, or after the year 9999.
    Date,
    /// The attribute or the name's prefix asks for `Secure`.
    NeedsSecure(&'static str),
    /// The prefix `__Host-` asks for `Path=/`.
    NeedsRootPath,
    /// The prefix `__Host-` rules out a `Domain`.
    NoDomain,
}
// ANCHOR_END: error

impl Display for Part {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "the name",
            Self::Value => "the value",
            Self::Path => "the path",
            Self::Domain => "the domain",
            Self::Label => "a label of the domain",
            Self::Pair => "name and value together",
        })
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Empty(part) => write!(f, "{part} is empty"),
            Self::Byte {
                part,
                byte,
                position,
            } => {
                write!(f, "{part} can't have the byte 0x{byte:02X}")?;
                if byte.is_ascii_graphic() {
                    write!(f, ", {:?},", char::from(*byte))?;
                }
                write!(f, " at position {position}")
            }
            Self::TooLong {
                part,
                length,
                limit,
            } => write!(f, "{part} can't have {length} bytes: {limit} is the most"),
            Self::ZeroMaxAge => f.write_str("a Max-Age of zero is no lifetime: use a deletion"),
            Self::Date => f.write_str("the date must lie between the years 1970 and 9999"),
            Self::NeedsSecure(what) => write!(f, "{what} is accepted only together with Secure"),
            Self::NeedsRootPath => f.write_str("a name with __Host- needs the path /"),
            Self::NoDomain => f.write_str("a name with __Host- can't have a domain"),
        }
    }
}

impl std::error::Error for Error {}
