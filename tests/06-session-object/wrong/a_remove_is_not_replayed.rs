//! caught by: step_1::each_change_does_one_thing
//! Removes nothing where the list is applied: the session sees the key gone, and the record keeps it.

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in &self.0 {
            match change {
                Change::Remove(_) => {}
                other => other.apply_to(&mut data),
            }
        }
        data
    }
}
