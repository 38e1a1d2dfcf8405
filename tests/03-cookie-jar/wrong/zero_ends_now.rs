//! caught by: step_3::an_age_counts_from_now
//! also by: step_3::the_last_age_counts, step_3::a_visitor_gets_back_what_was_set
//! also by: step_3::the_jar_works_for_one_host, step_4::an_age_counts_before_a_date
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_6::a_script_does_not_touch_what_is_http_only
//! also by: step_6::a_line_keeps_what_its_name_promises
//! Ends an age of zero now: for this moment the cookie is still there.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(now + age);
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
