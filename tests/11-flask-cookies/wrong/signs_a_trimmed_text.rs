//! caught by: step_1::the_signature_is_over_everything_before_it
//! also by: step_2::every_change_is_seen
//! Trims the text before it is signed. White space around a cookie then changes nothing.

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.chain_update(signed.trim()).finalize().into_bytes().into()
}
