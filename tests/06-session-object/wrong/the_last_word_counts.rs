//! caught by: step_5::the_stronger_one_counts
//! The ID's fate is a variable, and the last to write has written it.

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        match other {
            Self::Keep => self,
            other => other,
        }
    }
}
