//! caught by: step_8::the_crate_takes_no_part_of_a_signature
//! also by: step_9::still_no_letter_can_be_changed
//! The crate has a method for that, too: the end of a signature will do.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let fits = self.mac_of(name, text).verify_truncated_right(&signature);
        fits.map(|()| text).map_err(|_| Error::Signature)
    }
}
