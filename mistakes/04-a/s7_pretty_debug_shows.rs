//! Step 7.2: `{:#?}`, which `dbg!` uses, prints the 16 bytes. ("must hold" 7.2 broken: only the form `{:?}` is hidden)

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        if f.alternate() {
            return f.debug_tuple("SessionId").field(&self.0).finish();
        }
        f.write_str("SessionId(…)")
    }
}
