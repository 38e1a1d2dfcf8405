//! caught by: step_1::a_function_that_panics_leaves_the_data_as_they_were
//! "Then `apply_to` panics with it"; here the panic is caught, and the change is left out.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(data.remove(key)),
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
