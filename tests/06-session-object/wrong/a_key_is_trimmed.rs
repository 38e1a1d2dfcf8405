//! caught by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_4::a_closed_session_reads_as_before
//! "`get` returns what the session's changes have made of it"; here an insert under " a " is one under "a".

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        self.note(Change::Insert(key.trim().to_owned(), to_json(value)));
    }
}
