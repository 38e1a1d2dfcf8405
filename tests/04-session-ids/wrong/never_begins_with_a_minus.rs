//! caught by: step_5::no_value_is_left_out
//! No ID begins with a minus sign, which a command line would take for an option.

impl SessionId {
    pub fn generate() -> Self {
        loop {
            let mut bytes = [0; BYTES];
            getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
            let id = Self(bytes);
            if !id.text().starts_with('-') {
                return id;
            }
        }
    }
}
