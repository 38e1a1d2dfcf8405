//! right: each method for itself, without note; a copy of the view is changed and then put in its place

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.state();
        T::deserialize(state.view.get(key)?).ok()
    }

    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let mut view = state.view.clone();
        change.apply_to(&mut view);
        state.view = view;
        if let Change::Clear = change {
            state.pending.changes.clear();
        }
        state.pending.changes.push(change);
    }

    pub fn close(&self) -> Pending {
        let mut state = self.state();
        if state.closed {
            return Pending::default();
        }
        state.closed = true;
        let Pending { changes, id } = &mut state.pending;
        let given = Pending { changes: changes.iter().cloned().collect(), id: *id };
        changes.clear();
        *id = IdChange::Keep;
        given
    }

    pub fn cycle_id(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Keep {
            state.pending.id = IdChange::Cycle;
        }
    }

    pub fn destroy(&self) {
        let mut state = self.open();
        state.view = Map::new();
        state.pending = Pending { changes: Changes::default(), id: IdChange::Destroy };
    }
}
