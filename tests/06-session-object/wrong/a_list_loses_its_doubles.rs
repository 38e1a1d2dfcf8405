//! caught by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_4::a_closed_session_reads_as_before
//! Drops an item that is like the one before it.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let mut value = to_json(value);
        if let Value::Array(items) = &mut value {
            items.dedup();
        }
        self.note(Change::Insert(key.to_owned(), value));
    }
}
