//! 1.6: afterwards, keys with null are taken out

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in self.iter() {
            change.apply_to(&mut data);
        }
        data.retain(|_, value| !value.is_null());
        data
    }
}
