//! Step 5, "It matches a domain that it lies below: it ends with a dot and the domain": a host of hexadecimal digits and dots is taken for an address, so `cafe.face.de` doesn't match `face.de`.
pub fn domain_matches(host: &str, domain: &str) -> bool {
    // An address of version 6 is in brackets, which `parse` doesn't know.
    let looks_like_one = |byte: u8| byte.is_ascii_hexdigit() || b"[:.]".contains(&byte);
    let is_address = host.parse::<IpAddr>().is_ok() || host.bytes().all(looks_like_one);
    if host == domain {
        return true;
    }
    let above = host.strip_suffix(domain);
    !is_address && above.is_some_and(|rest| rest.ends_with('.'))
}
