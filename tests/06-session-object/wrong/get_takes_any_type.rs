//! caught by: step_2::what_is_not_there_or_of_another_type_is_none
//! Panics in the handler when another program has changed the type of a value since it was saved.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        serde_json::from_value(value).expect("the value has the type that was asked for")
    }
}
