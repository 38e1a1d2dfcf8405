//! Step 8.7/8.8: keeps the mac of the first key of the thread.

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = {
            thread_local! {
                static MAC: std::cell::OnceCell<Hmac<Sha256>> = const { std::cell::OnceCell::new() };
            }
            MAC.with(|mac| mac.get_or_init(|| Hmac::new_from_slice(&self.0).expect("any length")).clone())
        }
            .chain_update(named_message(name, text));
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        {
            thread_local! {
                static MAC: std::cell::OnceCell<Hmac<Sha256>> = const { std::cell::OnceCell::new() };
            }
            MAC.with(|mac| mac.get_or_init(|| Hmac::new_from_slice(&self.0).expect("any length")).clone())
        }
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
