//! 1.4: a null that is there reaches the function as None

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
                let value = updater.run(data.get(key).filter(|old| !old.is_null()).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
