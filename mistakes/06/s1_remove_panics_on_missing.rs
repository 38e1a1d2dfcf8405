//! 1.2: a remove of a key that is not there panics

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                data.remove(key).expect("the key is there");
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
