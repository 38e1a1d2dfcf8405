//! caught by: step_8::the_signature_stands_behind_the_text
//! also by: step_8::no_letter_of_a_text_can_be_changed
//! also by: step_8::the_crate_takes_no_part_of_a_signature, step_9::any_bytes_come_back
//! also by: step_9::opens_until_the_limit_and_not_a_second_longer
//! also by: step_9::nothing_comes_from_the_future, step_9::what_fits_may_still_make_no_sense
//! also by: step_9::a_value_that_makes_no_sense_is_refused, step_9::still_only_its_own_name
//! also by: step_9::still_no_letter_can_be_changed, step_9::opening_remembers_nothing
//! also by: step_9::a_coupon_has_one_text, step_9::the_visitor_is_told_nothing
//! also by: step_9::other_cookies_take_nothing_with_them, step_9::the_log_says_what_is_wrong
//! Splits at every dot, and a text may hold dots.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (_, signature) = split_signature(signed)?;
        let text = signed.split('.').next().unwrap_or_default();
        let fits = self.mac_of(name, text).verify_slice(&signature);
        fits.map(|()| text).map_err(|_| Error::Signature)
    }
}
