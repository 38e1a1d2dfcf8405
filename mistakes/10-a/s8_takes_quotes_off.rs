//! Step 8.5: takes a pair of quotes off, which some clients put around a cookie's value. ("must hold" number 8.5
//! broken; `"a.b.SIGNATURE"`, with two letters added, is accepted. One quote alone is refused.)
// in src/key.rs
impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let inside = signed.strip_prefix('"');
        let inside = inside.and_then(|rest| rest.strip_suffix('"'));
        let (text, signature) = split_signature(inside.unwrap_or(signed))?;
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        let mac = mac.chain_update(named_message(name, text));
        let fits = mac.verify_slice(&signature);
        fits.map(|()| text).map_err(|_| Error::Signature)
    }
}
