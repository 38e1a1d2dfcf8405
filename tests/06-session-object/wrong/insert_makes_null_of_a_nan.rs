//! caught by: step_2::a_number_that_is_none_is_the_handler_s_bug
//! serde_json has no error for NaN and the infinities: it writes `null`, and the handler reads that its price is gone.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = serde_json::to_value(value).expect("a session keeps only what JSON can say");
        self.note(Change::Insert(key.to_owned(), value));
    }
}
