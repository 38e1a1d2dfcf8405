//! Reads the `Cookie` header of a request.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// One cookie of a request: its name and value, byte for byte as they were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The name; empty for a cookie that was sent as a value alone.
    pub name: Vec<u8>,
    /// The value. Nothing in it is decoded, and quotes are part of it.
    pub value: Vec<u8>,
}

/// The cookies in one `Cookie` header, in their order, all of them.
///
/// Pairs are parted by semicolons. A name ends at the first `=`; a piece without one is a value
/// without a name. Spaces and tabs around names and values don't belong to them. What is empty on
/// both sides is no cookie.
pub fn parse(header: &[u8]) -> Vec<Pair> {
    todo!("step 1: cut the header into pairs")
}

/// The cookies of a request, whose `Cookie` header may come in several lines.
pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    todo!("step 2: read every Cookie line")
}
