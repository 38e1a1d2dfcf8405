//! Where a memcached is.

/// Whether this is a host and a port, `cache:11211` or `[::1]:11211`, and nothing else: no user, no
/// password, no URL.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else {
        return false;
    };
    let in_brackets = host.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let signs: &[u8] = match in_brackets {
        Some(_) => b".:%",
        None => b".-_",
    };
    let host = in_brackets.unwrap_or(host);
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || signs.contains(&byte);
    !host.is_empty() && host.bytes().all(fits) && port.parse::<u16>().is_ok()
}
