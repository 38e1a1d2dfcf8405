//! step 7, 2 (allowed?): the key in place of the ID.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({:?})", crate::key::StoreKey::of(self))
    }
}
