//! caught by: step_2::a_value_is_read_as_its_type_or_not_at_all
//! A value that is no `T` is read once more, as if it were null: as an `Option<u64>`, "many" is `Some(None)`.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        from_json(value).or_else(|| from_json(Value::Null))
    }
}
