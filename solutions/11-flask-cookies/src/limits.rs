//! How large a cookie and its payload may be.

/// The most bytes of a cookie's name and value that a browser keeps.
pub(crate) const MOST: usize = 4096;

/// The most bytes that a payload inflates to here. One that isn't compressed is as long as it is. A
/// browser keeps 4,096 bytes of a cookie, so this leaves room for JSON that zlib makes sixteen times
/// shorter.
pub const LONGEST: usize = 64 * 1024;

/// How many lists and objects may stand in each other in a payload's JSON, the session's own among them.
/// serde_json reads no more.
pub(crate) const DEEPEST: usize = 127;
