//! caught by: step_8::of_equals_the_first_goes
//! Lets the last of equals go.

fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let places = cookies
        .iter()
        .enumerate()
        .filter(|(_, cookie)| may_go(cookie));
    let oldest =
        places.min_by_key(|(place, cookie)| (cookie.last_access, std::cmp::Reverse(*place)));
    let Some((place, _)) = oldest else {
        return false;
    };
    cookies.remove(place);
    true
}
