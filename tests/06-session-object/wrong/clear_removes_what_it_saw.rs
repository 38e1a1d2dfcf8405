//! caught by: step_2::keeps_a_list_and_no_copy
//! A key that another request has added meanwhile is still there after the clear.

impl Session {
    pub fn clear(&self) {
        let keys: Vec<String> = self.open().view.keys().cloned().collect();
        for key in keys {
            self.note(Change::Remove(key));
        }
    }
}
