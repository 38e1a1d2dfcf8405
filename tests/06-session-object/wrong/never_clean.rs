//! caught by: step_4::reading_is_no_change
//! Saves to be on the safe side, as express-session does with `resave`.

impl Pending {
    pub fn is_empty(&self) -> bool {
        false
    }
}
