//! caught by: step_1::changes_are_made_in_their_order
//! Takes the list for a stack.

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in self.0.iter().rev() {
            change.apply_to(&mut data);
        }
        data
    }
}
