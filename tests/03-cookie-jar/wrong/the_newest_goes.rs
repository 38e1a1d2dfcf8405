//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::what_has_expired_goes_first, step_8::then_secure_cookies_go
//! also by: step_8::each_domain_counts_by_itself, step_8::of_all_the_oldest_goes
//! also by: step_8::nothing_goes_that_need_not, step_8::a_jar_makes_room
//! Lets the one go that was used last.

fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let places = cookies
        .iter()
        .enumerate()
        .filter(|(_, cookie)| may_go(cookie));
    let newest =
        places.max_by_key(|(place, cookie)| (cookie.last_access, std::cmp::Reverse(*place)));
    let Some((place, _)) = newest else {
        return false;
    };
    cookies.remove(place);
    true
}
