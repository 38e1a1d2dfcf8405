//! Why a token is refused.

use std::fmt::{self, Display, Formatter};

// ANCHOR: error
/// Why a token is refused. Holds names of claims, and nothing else of the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JwtError {
    /// More bytes than [`LONGEST_TOKEN`](crate::LONGEST_TOKEN).
    TooLong,
    /// Not three parts with a dot between each two.
    Parts,
    /// A part isn't base64url.
    NotBase64,
    /// Base64url, but not the one text for its bytes.
    NotCanonical,
    /// The header isn't a JSON object with an `alg`, or a name stands twice in it.
    Header,
    /// The `kid` is no ID of the ring's; or there is none, and the ring has several keys.
    Key,
    /// The `alg` isn't the one that the key is for.
    Algorithm,
    /// The header has a `crit`: rules that have to be followed, and we know none.
    Critical,
    /// The signature doesn't fit.
    Signature,
    /// It fits, and the claims aren't a JSON object, or a name stands twice in it.
    Claims,
    /// A claim is missing, or the header's `typ`.
    Missing(&'static str),
    /// A claim is of another type than the standard has it, or the header's `typ` is.
    Malformed(&'static str),
    /// The time is `exp` or later.
    Expired,
    /// `exp` is further ahead than any token of this issuer's should be.
    TooFar,
    /// The time is before `nbf`.
    NotYet,
    /// The time is before `iat`.
    Future,
    /// Another issuer.
    Issuer,
    /// For other servers than ours.
    Audience,
    /// For another purpose.
    Type,
}
// ANCHOR_END: error

impl Display for JwtError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "it is longer than any token of ours",
            Self::Parts => "it hasn't three parts",
            Self::NotBase64 => "a part isn't base64url",
            Self::NotCanonical => "a part isn't the one base64url text for its bytes",
            Self::Header => "the header isn't a JSON object with an alg",
            Self::Key => "the kid names no key of ours",
            Self::Algorithm => "the alg isn't the one that the key is for",
            Self::Critical => "the header has a crit",
            Self::Signature => "the signature doesn't fit",
            Self::Claims => "the claims aren't a JSON object",
            Self::Missing(name) => return write!(f, "{name} is missing"),
            Self::Malformed(name) => return write!(f, "{name} is of another type"),
            Self::Expired => "it has expired",
            Self::TooFar => "its end is too far ahead",
            Self::NotYet => "it isn't valid yet",
            Self::Future => "it was made at a time that is still to come",
            Self::Issuer => "it is another issuer's",
            Self::Audience => "it is for others",
            Self::Type => "it is for another purpose",
        })
    }
}

impl std::error::Error for JwtError {}
