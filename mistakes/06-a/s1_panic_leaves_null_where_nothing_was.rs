//! Step 1.9: an update of a key that isn't there makes its place first, with a `null`.
//! ("must hold" number 1.9 broken; after a panic of the function, a key that was absent is there; where a value was, it stays)

impl Change {
    /// Makes this change to `data`.
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
