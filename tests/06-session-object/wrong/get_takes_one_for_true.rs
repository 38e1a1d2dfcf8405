//! caught by: step_2::a_value_is_read_as_its_type_or_not_at_all
//! A number is read as a bool, as C would.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        let number = value.as_u64();
        from_json(value).or_else(|| from_json(Value::Bool(number? != 0)))
    }
}
