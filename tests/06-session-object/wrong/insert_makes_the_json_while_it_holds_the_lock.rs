//! caught by: step_2::an_insert_makes_its_json_before_it_locks
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! "`insert` makes its value into JSON before it takes the lock" (hint 3; "while you hold a guard, call no other method of the session"); here a value whose `Serialize` reads the session waits for ever.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let mut state = self.open();
        let change = Change::Insert(key.to_owned(), to_json(value));
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
