//! caught by: step_9::still_only_its_own_name
//! also by: step_8::nothing_moves_between_name_and_text, step_8::no_letter_of_a_text_can_be_changed
//! Signs value and time one right after the other, and the dot can move.

impl Key {
    fn mac_of(&self, name: &str, text: &str) -> Hmac<Sha256> {
        let (value, time) = text.rsplit_once('.').unwrap_or((text, ""));
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(format!("{name}={value}{time}"))
    }
}
