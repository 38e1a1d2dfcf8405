//! 1.6: a remove does not look at the case of letters

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => data.retain(|other, _| !other.eq_ignore_ascii_case(key)),
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
