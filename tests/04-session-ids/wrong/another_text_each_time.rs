//! caught by: step_5::an_id_has_one_text
//! Draws the bits when the text is asked for, and so the browser and the table get different ones.

impl SessionId {
    pub fn generate() -> Self {
        Self([0; BYTES])
    }

    pub fn text(&self) -> String {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        URL_SAFE_NO_PAD.encode(bytes)
    }
}
