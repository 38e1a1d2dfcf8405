//! 1.4: nothing reaches the function as a null

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
                let value = updater.run(Some(data.get(key).cloned().unwrap_or_default()));
                data.insert(key.clone(), value);
            }
        }
    }
}
