//! caught by: step_1::an_update_makes_the_value_of_the_one_that_is_there
//! also by: step_3::an_update_puts_what_the_function_gives
//! "After an update, the key has the value that the function returned"; here a null takes the key out.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear => data.clear(),
            Self::Update(key, updater) => match updater.run(data.get(key).cloned()) {
                Value::Null => drop(data.remove(key)),
                value => drop(data.insert(key.clone(), value)),
            },
        }
    }
}
