//! 1.7: the updates of a list are made after the rest

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        let (updates, others): (Vec<&Change>, Vec<&Change>) =
            self.iter().partition(|change| matches!(change, Change::Update(..)));
        for change in others.into_iter().chain(updates) {
            change.apply_to(&mut data);
        }
        data
    }
}
