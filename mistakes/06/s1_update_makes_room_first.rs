//! 1.9: after a panic on a missing key, a null is there

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
                let old = data.get(key).cloned();
                let place = data.entry(key.clone()).or_insert(Value::Null);
                *place = updater.run(old);
            }
        }
    }
}
