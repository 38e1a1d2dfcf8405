//! Looks up who goes where in a table, and sorts a full jar instead of searching it again and again.

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    fn site(url: &Url) -> (bool, String, String) {
        let is_secure = ["https", "wss"].contains(&url.scheme());
        let kind = match url.scheme() {
            "http" | "https" | "ws" | "wss" => "web",
            scheme => scheme,
        };
        let host = url.host_str().unwrap_or_default();
        let registrable = match url.host() {
            Some(url::Host::Domain(name)) => psl::domain(name.trim_end_matches('.').as_bytes())
                .map(|domain| String::from_utf8_lossy(domain.as_bytes()).into_owned()),
            _ => None,
        };
        let end = if host.ends_with('.') { "." } else { "" };
        let domain = registrable.map_or_else(|| host.to_owned(), |domain| domain + end);
        (is_secure, kind.to_owned(), domain)
    }
    site(one) == site(other)
}

pub fn read_same_site(value: &[u8]) -> SameSite {
    match value.to_ascii_lowercase().as_slice() {
        b"strict" => SameSite::Strict,
        b"lax" => SameSite::Lax,
        b"none" => SameSite::None,
        _ => SameSite::Default,
    }
}

pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    if cookie.same_site == SameSite::None {
        return cookie.secure.then_some(()).ok_or(Ignored::SameSite);
    }
    let moves_the_window = matches!(from.sender, Sender::Navigation);
    if from.is_cross_site() && !moves_the_window {
        return Err(Ignored::SameSite);
    }
    Ok(())
}

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let until = cookie.created + Duration::from_secs(120);
    let moves_the_window = to.sender == Sender::Navigation;
    let is_safe = ["GET", "HEAD", "OPTIONS", "TRACE"].contains(&to.method.as_str());
    [
        cookie.same_site == SameSite::None,
        cookie.same_site == SameSite::Lax && moves_the_window && is_safe,
        cookie.same_site == SameSite::Default && moves_the_window && (is_safe || now <= until),
    ]
    .contains(&true)
}

pub fn evict(cookies: &mut Vec<Cookie>, now: SystemTime) {
    let mut kept: Vec<(usize, Cookie)> = cookies.drain(..).enumerate().collect();
    kept.retain(|(_, cookie)| !cookie.has_expired(now));
    // Who goes first stands first.
    kept.sort_by_key(|(place, cookie)| (cookie.secure, cookie.last_access, *place));
    let domains: Vec<String> = kept.iter().map(|(_, cookie)| cookie.domain.clone()).collect();
    for domain in domains {
        let count = kept.iter().filter(|(_, cookie)| cookie.domain == domain).count();
        let mut surplus = count.saturating_sub(MOST_OF_A_DOMAIN);
        kept.retain(|(_, cookie)| {
            let goes = cookie.domain == domain && surplus > 0;
            surplus -= usize::from(goes);
            !goes
        });
    }
    kept.sort_by_key(|(place, cookie)| (cookie.last_access, *place));
    kept.drain(..kept.len().saturating_sub(MOST));
    kept.sort_by_key(|(place, _)| *place);
    cookies.extend(kept.into_iter().map(|(_, cookie)| cookie));
}
