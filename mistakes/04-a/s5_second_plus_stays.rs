//! Step 5.6: an ID with two sixes of bits of the value 62 has a `+` in its text. ("must hold" 5.6 broken: the usual base64
//! is turned into base64url, but of several `+` only the first is replaced)

impl SessionId {
    pub fn text(&self) -> String {
        let usual = base64::engine::general_purpose::STANDARD_NO_PAD.encode(self.0);
        usual.replacen('+', "-", 1).replace('/', "_")
    }
}
