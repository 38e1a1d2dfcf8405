//! step 1, 3: `sign_text` gives the HMAC of the text. The dot in front of a compressed one is not signed.

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(key).expect("any length will do");
    mac.chain_update(signed.trim_start_matches('.').as_bytes())
        .finalize()
        .into_bytes()
        .into()
}
