//! step 7, 2: {:#?} shows the bytes, and {:?} does not.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        if f.alternate() {
            return f.debug_tuple("SessionId").field(&self.0).finish();
        }
        f.write_str("SessionId(…)")
    }
}
