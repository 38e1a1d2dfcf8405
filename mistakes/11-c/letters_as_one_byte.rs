//! Step 1, "Another key, or another text, gives another signature": each letter is cast to one byte, so a letter beyond U+00FF signs as an ASCII one; sign_text(key, "\u{165}30") equals sign_text(key, "e30"), and verify takes a cookie whose first letter was changed so.

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("a key of any length");
    for letter in signed.chars() {
        mac.update(&[letter as u8]);
    }
    mac.finalize().into_bytes().into()
}
