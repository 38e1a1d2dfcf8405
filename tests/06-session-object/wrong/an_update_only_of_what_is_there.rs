//! caught by: step_3::no_value_and_another_type_are_none
//! The first visit is never counted.

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
                if let Some(value) = data.get_mut(key) {
                    *value = updater.run(Some(value.take()));
                }
            }
        }
    }
}
