//! caught by: step_4::a_domain_has_single_dots_between_labels
//! also by: step_4::a_label_is_letters_digits_and_inner_hyphens, step_4::a_domain_has_a_length
//! also by: step_5::no_attribute_keeps_another_part_from_being_checked
//! also by: step_5::the_desk_says_what_is_wrong
//! Allows the leading dot of older cookies, which the grammar no longer has.

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    check_bytes(Part::Domain, domain, |byte| {
        byte.is_ascii_alphanumeric() || b"-.".contains(&byte)
    })
}
