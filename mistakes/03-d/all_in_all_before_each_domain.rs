//! Step 8, "Nothing goes that needn't": the bound of 3,000 is kept before that of each domain; of 3,001 cookies, 181 of one domain and the oldest of another, that oldest goes first and then one of the 181, so 2,999 are left.
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while cookies.len() > MOST {
        let Some(at) = (0..cookies.len()).min_by_key(|&at| cookies[at].last_access) else {
            return;
        };
        cookies.remove(at);
    }
    while let Some(domain) = crowded(cookies) {
        let of_domain = (0..cookies.len()).filter(|&at| cookies[at].domain == domain);
        let next = of_domain.min_by_key(|&at| (cookies[at].secure, cookies[at].last_access));
        let Some(at) = next else {
            return;
        };
        cookies.remove(at);
    }
}
