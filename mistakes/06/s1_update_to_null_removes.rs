//! 1.4: a null that the function returns takes the key out

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
            Self::Update(key, updater) => match updater.run(data.get(key).cloned()) {
                Value::Null => {
                    data.remove(key);
                }
                value => {
                    data.insert(key.clone(), value);
                }
            }
        }
    }
}
