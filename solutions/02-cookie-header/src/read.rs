//! Reads the `Cookie` header of a request.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

// ANCHOR: pair_type
/// One cookie of a request: its name and value, byte for byte as they were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The name; empty for a cookie that was sent as a value alone.
    pub name: Vec<u8>,
    /// The value. Nothing in it is decoded, and quotes are part of it.
    pub value: Vec<u8>,
}
// ANCHOR_END: pair_type

// ANCHOR: parse
/// The cookies in one `Cookie` header, in their order, all of them.
///
/// Pairs are parted by semicolons. A name ends at the first `=`; a piece without one is a value
/// without a name. Spaces and tabs around names and values don't belong to them. What is empty on
/// both sides is no cookie.
pub fn parse(header: &[u8]) -> Vec<Pair> {
    // step 1: cut the header into pairs
    header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}

fn pair(piece: &[u8]) -> Pair {
    let (name, value) = match piece.iter().position(|&byte| byte == b'=') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (&b""[..], piece),
    };
    Pair {
        name: trim(name).to_vec(),
        value: trim(value).to_vec(),
    }
}

/// Without the spaces and tabs at both ends. No other byte counts as white space in a header.
fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}
// ANCHOR_END: parse

// ANCHOR: cookies
/// The cookies of a request, whose `Cookie` header may come in several lines.
pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    // step 2: read every Cookie line
    let lines = headers.get_all(COOKIE).iter();
    lines.flat_map(|line| parse(line.as_bytes())).collect()
}
// ANCHOR_END: cookies
