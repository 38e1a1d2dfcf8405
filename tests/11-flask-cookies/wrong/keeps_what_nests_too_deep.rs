//! caught by: step_8::what_could_not_be_read_again_is_not_signed
//! Takes a value however deep it nests: the panic comes with the signature, and the log doesn't name the handler's line.

impl Session {
    pub fn insert(&self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        assert!(value.is_finite(), "no NaN, no infinity");
        let mut content = self.content();
        content.values.insert(key.to_owned(), value);
        content.is_modified = true;
    }
}
