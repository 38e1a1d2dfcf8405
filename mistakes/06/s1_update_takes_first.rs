//! 1.9: the old value is null after a panic

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
                let value = updater.run(data.get_mut(key).map(Value::take));
                data.insert(key.clone(), value);
            }
        }
    }
}
