//! caught by: step_3::an_age_counts_from_now
//! also by: step_3::a_cookie_lasts_as_long_as_it_was_told, step_3::the_jar_works_for_one_host
//! also by: step_4::the_last_date_counts, step_4::a_date_keeps_and_deletes
//! also by: step_7::alice_visits_mallorys_page
//! Gives a cookie without an end 400 days: it outlives the browser.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").filter_map(parse_date).next_back();
    Some(date.map_or(now + LONGEST, |date| date.min(now + LONGEST)))
}
