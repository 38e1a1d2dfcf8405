//! 1.7: of updates of one key only the last is made

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let mut last: std::collections::HashMap<&str, &Change> = std::collections::HashMap::new();
        for change in self.iter() {
            match change {
                Change::Insert(key, _) | Change::Remove(key) | Change::Update(key, _) => {
                    last.insert(key, change);
                }
                Change::Clear => {
                    last.clear();
                    data.clear();
                }
            }
        }
        for change in last.values() {
            change.apply_to(&mut data);
        }
        data
    }
}
