//! caught by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::two_threads_are_noted_as_they_are_seen, step_2::the_latest_change_is_the_last
//! also by: step_3::an_update_has_its_place_in_the_list, step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! "Each `insert` goes to the end of the list"; here it replaces the earlier insert of its key, in that one's place.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let mut list: Vec<Change> = state.pending.changes.iter().cloned().collect();
        let same = |it: &&mut Change| match (it, &change) {
            (Change::Insert(old, _), Change::Insert(new, _)) => old == new,
            _ => false,
        };
        match list.iter_mut().find(same) {
            Some(place) => *place = change,
            None => list.push(change),
        }
        state.pending.changes = list.into_iter().collect();
    }
}
