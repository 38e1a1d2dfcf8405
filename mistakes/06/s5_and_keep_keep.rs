//! 5.1: anything but Destroy is Cycle

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        if self == Self::Destroy || other == Self::Destroy { Self::Destroy } else { Self::Cycle }
    }
}
