//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! Lets the one go that would end first.

fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let places = cookies
        .iter()
        .enumerate()
        .filter(|(_, cookie)| may_go(cookie));
    let end = |cookie: &Cookie| (cookie.expires.is_none(), cookie.expires, cookie.last_access);
    let Some((place, _)) = places.min_by_key(|(_, cookie)| end(cookie)) else {
        return false;
    };
    cookies.remove(place);
    true
}
