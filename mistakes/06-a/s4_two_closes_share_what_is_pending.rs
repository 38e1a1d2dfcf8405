//! Step 4.4: `close` takes the list under one lock, and the ID change under a second.
//! ("must hold" number 4.4 broken, and prose of 5.7; where two threads close, one may get the list and the other the ID change, each of them once)

impl Session {
    pub fn close(&self) -> Pending {
        let changes = {
            let mut state = self.state();
            state.closed = true;
            std::mem::take(&mut state.pending.changes)
        };
        let id = std::mem::take(&mut self.state().pending.id);
        Pending { changes, id }
    }
}
