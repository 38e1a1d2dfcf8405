//! caught by: step_1::an_insert_replaces_all_of_the_old_value
//! also by: step_2::a_value_comes_back_as_it_was_put, step_7::of_one_key_the_later_wins
//! "The key has this value, whatever it had"; here an object is merged into the object that is there, and old fields stay.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => match (data.get_mut(key), value) {
                (Some(Value::Object(there)), Value::Object(new)) => there.extend(new.clone()),
                _ => {
                    data.insert(key.clone(), value.clone());
                }
            },
            Self::Remove(key) => {
                data.remove(key);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
