//! caught by: step_8::each_domain_counts_by_itself
//! Counts cookies for one host alone apart from those with a Domain.

fn crowded(cookies: &[Cookie]) -> Option<String> {
    let mut counts: HashMap<(&str, bool), usize> = HashMap::new();
    for cookie in cookies {
        *counts
            .entry((&cookie.domain, cookie.host_only))
            .or_default() += 1;
    }
    let crowded = counts
        .into_iter()
        .find(|(_, count)| *count > MOST_OF_A_DOMAIN);
    crowded.map(|((domain, _), _)| domain.to_owned())
}
