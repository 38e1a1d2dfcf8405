//! 5.1: the earlier one counts

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        if self == Self::Keep { other } else { self }
    }
}
