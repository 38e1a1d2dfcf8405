//! Step 5, "What doesn't match the host is `Ignored::Domain`, and so is what isn't ASCII": all letters are made small, and only then compared; the Kelvin sign U+212A becomes a `k`, so `Domain=boo`, U+212A, `.test` is taken on `shop.book.test`.
pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let text = std::str::from_utf8(attribute).map_err(|_| Ignored::Domain)?;
    let domain = text.strip_prefix('.').unwrap_or(text).to_lowercase();
    if domain.is_empty() {
        return Ok((host.to_owned(), true));
    }
    if !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    if is_public_suffix(&domain) {
        return if domain == host {
            Ok((domain, true))
        } else {
            Err(Ignored::Domain)
        };
    }
    Ok((domain, false))
}
