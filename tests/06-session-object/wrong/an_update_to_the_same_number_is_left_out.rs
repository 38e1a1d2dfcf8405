//! caught by: step_1::an_update_makes_the_value_of_the_one_that_is_there
//! Leaves 0 where the function returned 0.0.

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
                let value = updater.run(data.get(key).cloned());
                let number = data.get(key).and_then(Value::as_f64);
                if number.is_none() || number != value.as_f64() {
                    data.insert(key.clone(), value);
                }
            }
        }
    }
}
