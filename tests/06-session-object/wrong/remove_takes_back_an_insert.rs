//! caught by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put, step_2::clones_have_one_list
//! also by: step_2::the_latest_change_is_the_last, step_3::an_update_has_its_place_in_the_list
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::every_list_is_made_on_the_newest_record
//! "What the handler asked for is in the list"; here a remove of what this session has inserted takes the insert out of the list, and isn't in it itself.

impl Session {
    pub fn remove(&self, key: &str) {
        let mut state = self.open();
        let others: Changes = state
            .pending
            .changes
            .iter()
            .filter(|change| !matches!(change, Change::Insert(of, _) if of == key))
            .cloned()
            .collect();
        if others.iter().count() < state.pending.changes.iter().count() {
            state.view.remove(key);
            state.pending.changes = others;
            return;
        }
        drop(state);
        self.note(Change::Remove(key.to_owned()));
    }
}
