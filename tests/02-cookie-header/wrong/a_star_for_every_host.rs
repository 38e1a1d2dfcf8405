//! caught by: step_4::a_label_is_letters_digits_and_inner_hyphens
//! Takes the star of a certificate, which means nothing in a cookie.

pub fn check_domain(domain: &str) -> Result<(), Error> {
    if domain.is_empty() {
        return Err(Error::Empty(Part::Domain));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    if !domain.starts_with("*.") {
        check_bytes(Part::Domain, domain, allowed)?;
    }
    check_length(Part::Domain, domain.len(), LONGEST_DOMAIN)?;
    let mut start = 0;
    for label in domain.split('.') {
        let end = start + label.len();
        check_length(Part::Label, label.len(), LONGEST_LABEL)?;
        if label.is_empty() {
            return Err(wrong(Part::Domain, domain, start.min(domain.len() - 1)));
        } else if label.starts_with('-') {
            return Err(wrong(Part::Domain, domain, start));
        } else if label.ends_with('-') {
            return Err(wrong(Part::Domain, domain, end - 1));
        }
        start = end + 1;
    }
    Ok(())
}
