//! Step 1.5: computes the value for an absent key also where the key is there.
//! ("must hold" number 1.5 broken; where there is a value, the function runs twice, first with `None`)

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
                let first = updater.run(None);
                data.entry(key.clone())
                    .and_modify(|value| *value = updater.run(Some(value.clone())))
                    .or_insert(first);
            }
        }
    }
}
