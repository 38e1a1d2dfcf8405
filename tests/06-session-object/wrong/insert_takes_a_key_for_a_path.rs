//! caught by: step_1::a_key_is_any_name
//! Takes a key with a dot for a path into another key's value, which isn't named and must keep its value.

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
