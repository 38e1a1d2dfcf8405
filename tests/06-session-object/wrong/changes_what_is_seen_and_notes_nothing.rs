//! caught by: step_2::keeps_a_list_and_no_copy
//! Like the `update` of actix-session 0.11.0: the handler sees the new value, and it is never saved.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        change.apply_to(&mut self.open().view);
    }
}
