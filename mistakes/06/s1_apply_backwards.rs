//! 1.7: last to first

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in self.iter().rev() {
            change.apply_to(&mut data);
        }
        data
    }
}
