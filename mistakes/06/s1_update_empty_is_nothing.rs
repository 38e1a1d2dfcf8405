//! 1.4: an empty text, list or object that is there reaches the function as None

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                data.remove(key);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let old = data.get(key).filter(|old| match old {
                    Value::String(text) => !text.is_empty(),
                    Value::Array(items) => !items.is_empty(),
                    Value::Object(items) => !items.is_empty(),
                    _ => true,
                });
                let value = updater.run(old.cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
