//! Makes room in a full jar (section 5.7, at its end).

#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let mut of_domain: Vec<usize> = (0..cookies.len())
            .filter(|at| cookies[*at].domain == domain)
            .collect();
        of_domain.sort_by_key(|at| (cookies[*at].secure, cookies[*at].last_access));
        let too_many = of_domain.len() - MOST_OF_A_DOMAIN;
        drop_all(cookies, &of_domain[..too_many]);
    }
    let mut all: Vec<usize> = (0..cookies.len()).collect();
    all.sort_by_key(|at| cookies[*at].last_access);
    let too_many = all.len().saturating_sub(MOST);
    drop_all(cookies, &all[..too_many]);
}

fn drop_all(cookies: &mut Vec<Cookie>, places: &[usize]) {
    let mut places = places.to_vec();
    places.sort_unstable();
    for at in places.into_iter().rev() {
        cookies.remove(at);
    }
}
