//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::a_jar_makes_room
//! Looks at when a cookie was created, not at when it was used.

fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let places = cookies
        .iter()
        .enumerate()
        .filter(|(_, cookie)| may_go(cookie));
    let Some((place, _)) = places.min_by_key(|(_, cookie)| (cookie.created, cookie.last_access))
    else {
        return false;
    };
    cookies.remove(place);
    true
}
