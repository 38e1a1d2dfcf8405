//! Step 5.2: no ID's text begins with `-`. ("must hold" 5.2 and 5.1 broken: an ID that looks like a command's option is
//! drawn again, so where the first five bits are 1, the sixth must be 1, too)

impl SessionId {
    pub fn generate() -> Self {
        loop {
            let mut bytes = [0_u8; BYTES];
            getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
            let id = Self(bytes);
            if !id.text().starts_with('-') {
                return id;
            }
        }
    }
}
