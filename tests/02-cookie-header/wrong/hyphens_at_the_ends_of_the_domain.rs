//! caught by: step_4::a_label_is_letters_digits_and_inner_hyphens
//! also by: step_4::a_domain_has_a_length
//! Looks at the ends of the domain, where the rule is about the ends of each label.

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    check_bytes(Part::Domain, domain, allowed)?;
    let last = domain.len() - 1;
    if domain.starts_with(['-', '.']) {
        return Err(wrong(Part::Domain, domain, 0));
    }
    if domain.ends_with(['-', '.']) {
        return Err(wrong(Part::Domain, domain, last));
    }
    if let Some(at) = domain.find("..") {
        return Err(wrong(Part::Domain, domain, at + 1));
    }
    match domain.split('.').find(|label| label.len() > LONGEST_LABEL) {
        Some(label) => Err(Error::TooLong {
            part: Part::Label,
            length: label.len(),
            limit: LONGEST_LABEL,
        }),
        None => Ok(()),
    }
}
