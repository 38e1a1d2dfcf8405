//! step 1, 3: `sign_text` gives the HMAC of the text. White space around the text is not signed.

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(key).expect("any length will do");
    mac.chain_update(signed.trim().as_bytes())
        .finalize()
        .into_bytes()
        .into()
}
