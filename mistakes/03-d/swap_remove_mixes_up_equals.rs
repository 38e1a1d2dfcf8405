//! Step 8, "Of equals, the one that stands first in the list goes": `swap_remove` puts the last cookie into the gap, where it stands first; of 182 of one domain with one `last_access`, the first and the last go in place of the first two.
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = (0..cookies.len()).filter(|&at| cookies[at].domain == domain);
        let next = of_domain.min_by_key(|&at| (cookies[at].secure, cookies[at].last_access));
        let Some(at) = next else {
            return;
        };
        cookies.swap_remove(at);
    }
    while cookies.len() > MOST {
        let Some(at) = (0..cookies.len()).min_by_key(|&at| cookies[at].last_access) else {
            return;
        };
        cookies.remove(at);
    }
}
