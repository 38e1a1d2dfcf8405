//! Requests that another site starts (sections 5.2, 5.6.7, 5.7, steps 17 to 19, and 5.8.3).

pub fn is_same_site(one: &Url, other: &Url) -> bool {
    scheme(one) == scheme(other) && owner(one) == owner(other)
}

pub fn read_same_site(value: &[u8]) -> SameSite {
    if value.eq_ignore_ascii_case(b"strict") {
        SameSite::Strict
    } else if value.eq_ignore_ascii_case(b"lax") {
        SameSite::Lax
    } else if value.eq_ignore_ascii_case(b"none") {
        SameSite::None
    } else {
        SameSite::Default
    }
}

pub fn check_set_across(cookie: &Cookie, from: &Request) -> Result<(), Ignored> {
    let may = match cookie.same_site {
        SameSite::None => cookie.secure,
        _ => !from.is_cross_site() || from.sender == Sender::Navigation,
    };
    if may { Ok(()) } else { Err(Ignored::SameSite) }
}

pub fn is_sent_across(cookie: &Cookie, to: &Request, now: SystemTime) -> bool {
    let is_navigation = to.sender == Sender::Navigation;
    let is_safe = to.method.is_safe();
    match cookie.same_site {
        SameSite::None => true,
        SameSite::Strict => false,
        SameSite::Lax => is_navigation && is_safe,
        SameSite::Default => {
            let age = now.duration_since(cookie.created).unwrap_or_default();
            is_navigation && (is_safe || age <= LAX_ALLOWING_UNSAFE)
        }
    }
}

fn owner(url: &Url) -> Option<&str> {
    let registrable = url.domain().and_then(psl::domain_str);
    registrable.or(url.domain())
}
