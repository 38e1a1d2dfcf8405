//! 1.9: an update whose function panics is left out

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
                let run = std::panic::AssertUnwindSafe(|| updater.run(old));
                if let Ok(value) = std::panic::catch_unwind(run) {
                    data.insert(key.clone(), value);
                }
            }
        }
    }
}
