//! caught by: step_2::what_is_not_there_or_of_another_type_is_none
//! also by: step_2::reads_what_was_loaded, step_2::a_value_comes_back_as_it_was_put
//! also by: step_3::an_update_puts_what_the_function_gives
//! Panics in the handler when another program has changed the type of a value since it was saved.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        serde_json::from_value(value).expect("the value has the type that was asked for")
    }
}
