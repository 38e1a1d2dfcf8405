//! Step 7, "Ports, paths and subdomains don't count": where the host is an IP address the port is compared, too; `http://127.0.0.1:3000` and `http://127.0.0.1:3001` come out as two sites, though `localhost` with two ports is one.
pub fn is_same_site(one: &Url, other: &Url) -> bool {
    if scheme(one) != scheme(other) {
        return false;
    }
    match (one.domain(), other.domain()) {
        (Some(one), Some(other)) => {
            let site_of_one = psl::domain_str(one).unwrap_or(one);
            site_of_one == psl::domain_str(other).unwrap_or(other)
        }
        _ => (one.host_str(), one.port()) == (other.host_str(), other.port()),
    }
}
