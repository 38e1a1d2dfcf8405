//! caught by: step_4::a_change_of_an_empty_session_is_pending
//! "Each `clear` goes to the end of the list, even if it changes nothing in the view"; here it doesn't.

impl Session {
    pub fn clear(&self) {
        if !self.state().view.is_empty() {
            self.note(Change::Clear);
        }
    }
}
