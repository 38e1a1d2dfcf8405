//! Why a cookie is refused. For logs: the visitor only ever sees "no cookie".

use std::fmt::{self, Display, Formatter};

// ANCHOR: error
/// Why a signed cookie is refused. Holds nothing of the cookie and nothing of the key, so that it
/// can go into a log as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// A part is missing: there are too few dots.
    Parts,
    /// A part isn't base64url: another byte, a padding, or a length that no bytes have.
    NotBase64,
    /// Base64url, but not the one text for its bytes: unused bits of the last character are set
    /// (RFC 4648, section 3.5).
    NotCanonical,
    /// The signature doesn't fit the rest.
    Signature,
    /// The time isn't a number of seconds, and yet the signature fits: something else signs with
    /// this key, an older version of the program for one.
    Time,
    /// Signed longer ago than the cookie is valid.
    Expired,
    /// Signed at a time that is still to come.
    Future,
    /// The signature fits, and the value makes no sense to who asked for it.
    Value,
}
// ANCHOR_END: error

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Parts => "a part is missing",
            Self::NotBase64 => "a part isn't base64url",
            Self::NotCanonical => "a part isn't the one base64url text for its bytes",
            Self::Signature => "the signature doesn't fit",
            Self::Time => "the time isn't a number of seconds",
            Self::Expired => "it was signed too long ago",
            Self::Future => "it was signed at a time that is still to come",
            Self::Value => "the value makes no sense",
        })
    }
}

impl std::error::Error for Error {}
