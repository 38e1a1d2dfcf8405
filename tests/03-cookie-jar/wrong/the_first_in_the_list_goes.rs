//! caught by: step_8::of_a_domain_plain_cookies_go_first
//! also by: step_8::then_secure_cookies_go, step_8::each_domain_counts_by_itself
//! also by: step_8::of_all_the_oldest_goes, step_8::nothing_goes_that_need_not
//! also by: step_8::a_jar_makes_room
//! Takes the order of the list for the order of use.

fn remove_oldest(cookies: &mut Vec<Cookie>, may_go: impl Fn(&Cookie) -> bool) -> bool {
    let Some(place) = cookies.iter().position(may_go) else {
        return false;
    };
    cookies.remove(place);
    true
}
