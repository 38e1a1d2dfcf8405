//! right: begins at the last clear, as what came before it is undone on any record (2.4)

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let changes: Vec<&Change> = self.iter().collect();
        let clear = changes.iter().rposition(|change| matches!(change, Change::Clear));
        changes[clear.unwrap_or(0)..]
            .iter()
            .for_each(|change| change.apply_to(&mut data));
        data
    }
}
