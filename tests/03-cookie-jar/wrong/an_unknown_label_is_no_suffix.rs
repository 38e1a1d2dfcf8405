//! caught by: step_5::the_list_knows_public_suffixes
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_public_suffix_is_for_its_own_host_at_most
//! also by: step_5::a_cookie_reaches_the_hosts_below_by_its_domain
//! also by: step_7::alice_visits_mallorys_page
//! Knows the list, and no rule for what isn't on it.

pub fn is_public_suffix(domain: &str) -> bool {
    let suffix = psl::suffix(domain.as_bytes());
    suffix.is_some_and(|it| it.is_known() && it.as_bytes() == domain.as_bytes())
}
