//! caught by: step_8::what_could_not_be_read_again_is_not_signed
//! Counts what stands in each other in the session, and forgets that tags stand in it, too, once it is JSON.

impl Value {
    pub(crate) fn nests_within(&self, depth: usize) -> bool {
        let inside = |value: &Value| value.nests_within(depth - 1);
        match self {
            Self::List(items) | Self::Tuple(items) => depth > 0 && items.iter().all(inside),
            Self::Dict(dict) => depth > 0 && dict.values().all(inside),
            _ => true,
        }
    }
}
