//! RIGHT: `close` closes under one lock and takes all that is pending under a second; `destroy` puts a new
//! state there; `and`, `is_empty` and `cycle_id` compare.

impl Pending {
    // in src/session.rs
    pub fn is_empty(&self) -> bool {
        self.id <= IdChange::Keep && self.changes.iter().next().is_none()
    }
}

impl Session {
    pub fn close(&self) -> Pending {
        self.state().closed = true;
        // No change gets in any more: what is pending stays as it is until one of those who close takes it.
        std::mem::take(&mut self.state().pending)
    }

    pub fn cycle_id(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Keep {
            state.pending.id = IdChange::Cycle;
        }
    }

    pub fn destroy(&self) {
        let mut state = self.open();
        *state = State {
            view: Map::new(),
            pending: Pending {
                changes: Changes::default(),
                id: IdChange::Destroy,
            },
            closed: false,
        };
    }
}

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        if self < other { other } else { self }
    }
}
