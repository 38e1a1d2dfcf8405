//! 1.7: the removes and clears of a list are made before the rest

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let (first, later): (Vec<&Change>, Vec<&Change>) = self
            .iter()
            .partition(|change| matches!(change, Change::Remove(_) | Change::Clear));
        for change in first.into_iter().chain(later) {
            change.apply_to(&mut data);
        }
        data
    }
}
