//! caught by: step_3::a_function_gets_its_type_or_nothing
//! A function of texts gets 3 as "3".

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let old = old.and_then(|value| {
                let text = Value::String(value.to_string());
                from_json(value).or_else(|| from_json(text))
            });
            to_json(f(old))
        })
    }
}
