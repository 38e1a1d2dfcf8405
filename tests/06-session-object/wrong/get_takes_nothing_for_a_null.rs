//! caught by: step_2::what_is_not_there_or_of_another_type_is_none
//! "`get` returns `None` where there is no value"; here it reads a null there, and an Option or a Value can be read from that.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        from_json(value.unwrap_or_default())
    }
}
