//! caught by: step_5::a_public_suffix_is_for_its_own_host_at_most
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::addresses_and_suffixes_keep_to_themselves, step_7::alice_visits_mallorys_page
//! Asks no list: a shop of example.com sets cookies for all of com.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
    let domain = str::from_utf8(domain).ok().filter(|it| it.is_ascii());
    let domain = domain.ok_or(Ignored::Domain)?.to_ascii_lowercase();
    if domain.is_empty() {
        return Ok((host.to_owned(), true));
    }
    if !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((domain, false))
}
