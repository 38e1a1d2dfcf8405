//! Calls of step 5's functions.

use cookie_jar::{Ignored, domain_matches, domain_of, is_public_suffix};
use harness::Test;

pub const REFUSED: Result<(&str, bool), Ignored> = Err(Ignored::Domain);

pub fn matches(t: &Test, host: &str, domain: &str, expected: bool) {
    t.call(format!("domain_matches({host:?}, {domain:?})"), || {
        domain_matches(host, domain)
    })
    .gives(expected);
}

/// The host, the domain that it may name, and whether the cookie is for that host alone.
pub fn gives(
    t: &Test,
    attribute: impl AsRef<[u8]>,
    host: &str,
    expected: Result<(&str, bool), Ignored>,
) {
    let attribute = attribute.as_ref();
    t.call(
        format!("domain_of(b\"{}\", {host:?})", attribute.escape_ascii()),
        || domain_of(attribute, host),
    )
    .gives(expected.map(|(domain, host_only)| (domain.to_owned(), host_only)));
}

pub fn is_suffix(t: &Test, domain: &str, expected: bool) {
    let call = format!("is_public_suffix({domain:?})");
    t.call(call, || is_public_suffix(domain)).gives(expected);
}
