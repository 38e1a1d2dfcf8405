//! caught by: step_2::what_is_not_there_or_of_another_type_is_none
//! also by: step_2::reads_what_was_loaded, step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::a_value_is_read_as_its_type_or_not_at_all
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::an_update_puts_what_the_function_gives
//! also by: step_4::a_closed_session_reads_as_before
//! Panics in the handler when another program has changed the type of a value since it was saved.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        serde_json::from_value(value).expect("the value has the type that was asked for")
    }
}
