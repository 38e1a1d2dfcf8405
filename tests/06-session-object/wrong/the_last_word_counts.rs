//! caught by: step_5::the_stronger_one_counts
//! also by: step_5::no_change_undoes_a_destroy, step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! The ID's fate is a variable, and the last to write has written it.

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        match other {
            Self::Keep => self,
            other => other,
        }
    }
}
