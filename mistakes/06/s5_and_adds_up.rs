//! 5.1: twice Cycle is Destroy

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        match self as u8 + other as u8 {
            0 => Self::Keep,
            1 => Self::Cycle,
            _ => Self::Destroy,
        }
    }
}
