//! caught by: step_5::a_domain_above_the_host_is_taken
//! Knows only addresses with dots, and `psl` takes any other for a last label.

pub fn is_public_suffix(domain: &str) -> bool {
    let name = domain.strip_suffix('.').unwrap_or(domain);
    psl::suffix_str(name) == Some(name) && domain.parse::<std::net::Ipv4Addr>().is_err()
}
