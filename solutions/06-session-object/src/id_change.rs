//! What becomes of the session's ID.

// ANCHOR: id_change
/// What becomes of the session's ID when the answer goes out. The later ones outrank the earlier ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdChange {
    /// It stays as it is.
    #[default]
    Keep,
    /// The session goes on under another ID, and this one ends.
    Cycle,
    /// The session ends, and its ID with it.
    Destroy,
}
// ANCHOR_END: id_change

impl IdChange {
    // ANCHOR: and
    /// What becomes of the ID after both were asked for, in whatever order.
    pub fn and(self, other: Self) -> Self {
        // step 5: change the ID for good
        self.max(other)
    }
    // ANCHOR_END: and
}
