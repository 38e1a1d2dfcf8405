//! Step 1.1: an insert of `null` takes the key out, as in a JSON merge patch.
//! ("must hold" number 1.1 broken; after `Insert("a", null)` the key hasn't the value `null`, it is gone)

impl Change {
    /// Makes this change to `data`.
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, Value::Null) => {
                data.remove(key);
            }
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
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
