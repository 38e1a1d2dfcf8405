//! Why a sealed cookie is refused.

use std::fmt::{self, Display, Formatter};

/// Why a cookie can't be sealed, or isn't opened. Holds nothing of the cookie and nothing of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealError {
    /// The operating system has no random bytes to give.
    NoRandomness,
    /// There is no dot.
    Parts,
    /// What stands behind the first dot isn't base64url.
    NotBase64,
    /// Base64url, but not the one text for its bytes.
    NotCanonical,
    /// Too few bytes for a nonce and a tag.
    Short,
    /// The tag doesn't fit: another key, another name, another time, or a bit that was changed.
    Unopened,
    /// It opens, and the time isn't a number of seconds.
    Time,
    /// It opens, and was sealed at a time that is still to come.
    Future,
    /// It opens, and was sealed longer ago than the cookie is valid.
    Expired,
}

impl Display for SealError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NoRandomness => "the operating system has no random bytes to give",
            Self::Parts => "a part is missing",
            Self::NotBase64 => "it isn't base64url",
            Self::NotCanonical => "it isn't the one base64url text for its bytes",
            Self::Short => "it is too short for a nonce and a tag",
            Self::Unopened => "it doesn't open",
            Self::Time => "the time isn't a number of seconds",
            Self::Future => "it was sealed at a time that is still to come",
            Self::Expired => "it was sealed too long ago",
        })
    }
}

impl std::error::Error for SealError {}
