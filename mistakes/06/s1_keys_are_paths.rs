//! 1.6: a key with dots is a path into objects

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => match key.split_once('.') {
                Some((outer, inner)) if data.get(outer).is_some_and(Value::is_object) => {
                    data[outer][inner] = value.clone();
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
