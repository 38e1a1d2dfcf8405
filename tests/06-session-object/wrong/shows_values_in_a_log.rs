//! caught by: step_2::its_debug_form_shows_no_values
//! also by: step_4::a_close_waits_for_its_turn
//! The debug form for the log is the display form for the screen.

impl Debug for Changes {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(ToString::to_string))
            .finish()
    }
}
