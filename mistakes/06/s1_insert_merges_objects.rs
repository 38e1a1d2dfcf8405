//! 1.1: an object inserted over an object is merged into it

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => match (data.get_mut(key), value) {
                (Some(Value::Object(old)), Value::Object(new)) => {
                    old.extend(new.iter().map(|(key, value)| (key.clone(), value.clone())));
                }
                _ => {
                    data.insert(key.clone(), value.clone());
                }
            }
            Self::Remove(key) => {
                data.remove(key);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
