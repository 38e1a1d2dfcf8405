//! caught by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_5::a_neighbor_plants_a_second_cookie, step_6::what_was_set_over_https_stays_there
//! also by: step_6::a_line_keeps_what_its_name_promises, step_6::what_a_prefix_is_worth
//! Gives back the host, and not the domain that was asked for.

pub fn domain_of(attribute: &[u8], host: &str) -> Result<(String, bool), Ignored> {
    let domain = attribute.strip_prefix(b".").unwrap_or(attribute);
    let domain = str::from_utf8(domain).ok().filter(|it| it.is_ascii());
    let domain = domain.ok_or(Ignored::Domain)?.to_ascii_lowercase();
    if domain.is_empty() || domain == host && is_public_suffix(&domain) {
        return Ok((host.to_owned(), true));
    }
    if is_public_suffix(&domain) || !domain_matches(host, &domain) {
        return Err(Ignored::Domain);
    }
    Ok((host.to_owned(), false))
}
