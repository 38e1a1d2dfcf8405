//! caught by: step_5::the_list_knows_public_suffixes
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_public_suffix_is_for_its_own_host_at_most
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! Guesses: two labels of at most three letters each are a suffix.

pub fn is_public_suffix(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    labels.len() == 1 || labels.len() == 2 && labels.iter().all(|it| it.len() <= 3)
}
