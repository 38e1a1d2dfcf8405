//! Makes room in a full jar (section 5.7, at its end).

#[allow(clippy::ptr_arg, reason = "an unwritten body neither adds nor removes")]
pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    cookies.retain(|cookie| !cookie.has_expired(now));
    while let Some(domain) = crowded(cookies) {
        let of_domain = cookies
            .iter()
            .enumerate()
            .filter(|(_, cookie)| cookie.domain == domain);
        let first = of_domain.min_by_key(|(_, cookie)| (cookie.secure, cookie.last_access));
        let Some((at, _)) = first else { break };
        cookies.swap_remove(at);
    }
    while cookies.len() > MOST {
        let first = cookies
            .iter()
            .enumerate()
            .min_by_key(|(_, cookie)| cookie.last_access);
        let Some((at, _)) = first else { break };
        cookies.remove(at);
    }
}
