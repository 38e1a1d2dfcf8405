//! 5.1: the later one counts

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        if other == Self::Keep { self } else { other }
    }
}
