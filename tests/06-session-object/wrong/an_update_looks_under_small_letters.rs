//! caught by: step_1::a_key_is_any_name
//! Where there is no such key, the function gets the value of the key in small letters.

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
                let old = data.get(key).or_else(|| data.get(&key.to_lowercase()));
                let value = updater.run(old.cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
