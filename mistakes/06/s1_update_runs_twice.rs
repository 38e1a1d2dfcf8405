//! 1.5: the function runs once to compare and once to insert

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
                if Some(updater.run(old.clone())) != old {
                    data.insert(key.clone(), updater.run(old));
                }
            }
        }
    }
}
