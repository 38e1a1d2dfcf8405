//! caught by: step_5::the_list_knows_public_suffixes
//! also by: step_5::a_domain_above_the_host_is_taken
//! also by: step_5::a_dot_in_front_and_capitals_do_not_count
//! also by: step_5::a_public_suffix_is_for_its_own_host_at_most
//! also by: step_5::addresses_and_suffixes_keep_to_themselves
//! Leaves out the part of the list that companies have asked for: all of github.io is one site.

pub fn is_public_suffix(domain: &str) -> bool {
    let suffix = psl::suffix(domain.as_bytes());
    let is_private = suffix.is_some_and(|it| it.typ() == Some(psl::Type::Private));
    psl::suffix_str(domain) == Some(domain) && !is_private
}
