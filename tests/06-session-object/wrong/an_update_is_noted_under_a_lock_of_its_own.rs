//! caught by: step_3::no_other_thread_sees_half_an_update
//! also by: step_4::what_meets_a_close_is_saved_or_panics
//! Notes an update under one lock, and makes it under another.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        if matches!(change, Change::Update(..)) {
            self.open().pending.changes.push(change.clone());
            let mut state = self.open();
            let run = std::panic::AssertUnwindSafe(|| change.apply_to(&mut state.view));
            if let Err(panic) = std::panic::catch_unwind(run) {
                let count = state.pending.changes.iter().count() - 1;
                state.pending.changes = state.pending.changes.iter().take(count).cloned().collect();
                std::panic::resume_unwind(panic);
            }
            return;
        }
        let mut state = self.open();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
