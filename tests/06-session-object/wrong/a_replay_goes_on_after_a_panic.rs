//! caught by: step_6::a_replay_that_panics_saves_nothing
//! also by: step_1::a_function_that_panics_leaves_the_data_as_they_were
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! "The function of an update panics. Nothing is saved by this call then"; here the replay leaves out the change that panics, and the rest is saved.

use std::panic::{AssertUnwindSafe, catch_unwind};

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in &self.0 {
            let _ = catch_unwind(AssertUnwindSafe(|| change.apply_to(&mut data)));
        }
        data
    }
}
