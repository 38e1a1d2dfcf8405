//! 5.1: Destroy and Destroy is Keep

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Destroy, Self::Destroy) | (Self::Keep, Self::Keep) => Self::Keep,
            (Self::Destroy, _) | (_, Self::Destroy) => Self::Destroy,
            _ => Self::Cycle,
        }
    }
}
