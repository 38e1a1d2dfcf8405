//! 1.3/1.7: on data without keys the whole list up to the last clear is skipped, and what follows too

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        if data.is_empty() && self.iter().all(|change| matches!(change, Change::Remove(_) | Change::Clear)) {
            return data;
        }
        for change in self.iter() {
            if data.is_empty() && matches!(change, Change::Update(..)) {
                continue;
            }
            change.apply_to(&mut data);
        }
        data
    }
}
