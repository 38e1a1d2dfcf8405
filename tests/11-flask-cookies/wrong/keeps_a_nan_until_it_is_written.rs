//! caught by: step_7::a_number_without_digits_is_the_handler_s_bug
//! The handler's `insert` returns, and the panic comes when the answer is on its way: the log doesn't name the line with the bug.

impl Session {
    pub fn insert(&self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let around = if Tag::of(key).is_some() { 2 } else { 1 };
        assert!(value.nests_within(DEEPEST - around), "too deep");
        let mut content = self.content();
        content.values.insert(key.to_owned(), value);
        content.is_modified = true;
    }
}
