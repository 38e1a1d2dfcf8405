//! 1.9: the old value is taken out before the function runs

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
                let old = data.remove(key);
                data.insert(key.clone(), updater.run(old));
            }
        }
    }
}
