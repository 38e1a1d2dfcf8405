//! caught by: step_2::a_number_that_is_none_is_the_handler_s_bug
//! Looks at the value itself: a NaN in a list, a map or a struct is still kept as `null`.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = serde_json::to_value(value).expect("a session keeps only what JSON can say");
        let name = std::any::type_name::<T>();
        assert!(!(value.is_null() && matches!(name, "f64" | "f32" | "core::option::Option<f64>")));
        self.note(Change::Insert(key.to_owned(), value));
    }
}
