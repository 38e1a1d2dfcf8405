//! 1.9 (and 3.7, 6.11): a change that panics is left out

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in self.iter() {
            let before = data.clone();
            let made = std::panic::AssertUnwindSafe(|| change.apply_to(&mut data));
            if std::panic::catch_unwind(made).is_err() {
                data = before;
            }
        }
        data
    }
}
