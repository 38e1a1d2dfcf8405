//! caught by: step_2::what_changes_nothing_here_may_change_something_there
//! also by: step_2::whatever_was_done_the_list_does_it_again, step_2::the_latest_change_is_the_last
//! also by: step_3::an_update_has_its_place_in_the_list, step_4::every_kind_of_change_is_pending
//! also by: step_4::a_change_of_an_empty_session_is_pending
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::each_try_works_on_the_newest_record, step_7::a_list_that_empties_is_merged
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! Compares with what this session sees, where the record is what counts.

// ANCHOR: code
impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = to_json(value);
        // No change, no write: most handlers insert what is there already.
        if self.state().view.get(key) != Some(&value) {
            self.note(Change::Insert(key.to_owned(), value));
        }
    }

    pub fn remove(&self, key: &str) {
        if self.state().view.contains_key(key) {
            self.note(Change::Remove(key.to_owned()));
        }
    }
}
// ANCHOR_END: code
