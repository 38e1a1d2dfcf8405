//! caught by: step_8::each_domain_counts_by_itself
//! Counts all cookies of a site together.

fn crowded(cookies: &[Cookie]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for cookie in cookies {
        *counts
            .entry(psl::domain_str(&cookie.domain).unwrap_or(&cookie.domain))
            .or_default() += 1;
    }
    let site = counts
        .into_iter()
        .find(|(_, count)| *count > MOST_OF_A_DOMAIN)?
        .0;
    let is_of_site = |it: &&Cookie| psl::domain_str(&it.domain).unwrap_or(&it.domain) == site;
    let first = cookies
        .iter()
        .filter(is_of_site)
        .min_by_key(|it| (it.secure, it.last_access))?;
    Some(first.domain.clone())
}
